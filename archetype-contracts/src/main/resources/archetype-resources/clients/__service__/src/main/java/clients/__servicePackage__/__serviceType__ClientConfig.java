package ${package}.clients.${servicePackage};

import java.time.Duration;

import ${pkgPackage}.config.Env;

/**
 * Where ${service} is and how to talk to it.
 *
 * @param address host and port, or any target that gRPC resolves, such as {@code dns:///host:50051}
 * @param deadline the most that a call may take, retries included
 * @param plaintext whether to talk without TLS, as within a cluster that encrypts by itself
 */
public record ${serviceType}ClientConfig(
#set($variable = """${serviceConstant}_ADDRESS""")
#annotated("        @Env($variable)" "String address,")

#set($variable = """${serviceConstant}_DEADLINE""")
#annotated("        @Env(value = $variable, defaultValue = ""5s"", min = 1, max = 86_400_000)" "Duration deadline,")

#set($variable = """${serviceConstant}_PLAINTEXT""")
#annotated("        @Env(value = $variable, defaultValue = ""true"")" "boolean plaintext) {}")
