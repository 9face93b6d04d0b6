package ${package}.internal.services.v1.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;

import ${pkgPackage}.cache.Codec;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Writes a ${entityWords} behind a fingerprint of its shape: what a version with other fields cached is a miss. */
public final class EntityCodec implements Codec<${entity}> {
    private static final int SHAPE =
            Arrays.toString(${entity}.class.getRecordComponents()).hashCode();
    private static final long MICROS = 1_000_000;

    @Override
    public byte[] encode(${entity} value) {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(SHAPE);
            out.writeUTF(value.id());
            out.writeUTF(value.username());
            out.writeUTF(value.email());
            out.writeLong(micros(value.createdAt()));
            out.writeLong(micros(value.updatedAt()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public ${entity} decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != SHAPE) {
                throw new IllegalArgumentException("written by another version");
            }
            var id = in.readUTF();
            var username = in.readUTF();
            var email = in.readUTF();
            return new ${entity}(id, username, email, instant(in.readLong()), instant(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * MICROS + at.getNano() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }
}
