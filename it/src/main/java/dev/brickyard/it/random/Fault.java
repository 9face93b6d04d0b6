package dev.brickyard.it.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Parameters with one invalid value.
 *
 * @param parameter the name of the invalid parameter
 * @param answers all parameters by their names
 */
public record Fault(String parameter, Map<String, String> answers) {

    /** Returns random parameters for a seed, with one random invalid value. */
    public static Fault of(long seed) {
        var random = new Random(seed);
        var answers = new LinkedHashMap<>(new RandomAnswers(seed).next().answers());
        var parameter = FaultyValues.PARAMETERS.get(random.nextInt(FaultyValues.PARAMETERS.size()));
        var faults = FaultyValues.of(parameter);
        var value = faults.get(random.nextInt(faults.size()));
        answers.put(parameter, parameter.equals("fields") ? among(answers.get("fields"), value, random) : value);
        if (parameter.equals("entity")) {
            answers.remove("entityPlural");
        }
        return new Fault(parameter, answers);
    }

    /** Returns the parameters for the service. */
    public Map<String, String> ofService() {
        return new RandomAnswers.Stores(answers, List.of()).ofService();
    }

    private static String among(String fields, String fault, Random random) {
        if (random.nextBoolean()) {
            return fault;
        }
        return random.nextBoolean() ? fields + "," + fault : fault + "," + fields;
    }
}
