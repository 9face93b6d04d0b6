package dev.brickyard.it.fault;

import dev.brickyard.it.fault.Users.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Records all acknowledged changes and all responses that contradict them. */
final class Ledger {

    private static final int YOUNG = 200;

    private final List<Subject> subjects = new ArrayList<>();
    private int acknowledged;
    private int failed;
    private int reads;
    private int failedReads;
    private int stale;
    private int staleTooLong;
    private Duration longestStale = Duration.ZERO;

    synchronized void add(Subject subject) {
        subjects.add(subject);
    }

    synchronized List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** Returns a random subject, more often a recent one; empty if there is none. */
    synchronized Optional<Subject> any(Random random) {
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        var oldest = random.nextInt(4) == 0 ? 0 : Math.max(0, subjects.size() - YOUNG);
        return Optional.of(subjects.get(oldest + random.nextInt(subjects.size() - oldest)));
    }

    synchronized void changed(boolean ok) {
        if (ok) {
            acknowledged++;
        } else {
            failed++;
        }
    }

    /** Checks the response to a read by id or email. */
    synchronized void judge(Subject subject, Answer answer, long askedAt) {
        reads++;
        if (answer.ok()) {
            found(subject, Subject.version(answer.username()), askedAt);
        } else if (answer.notFound()) {
            missed(subject, askedAt);
        } else {
            failedReads++;
        }
    }

    /** Checks the response to a read by the username of a version, which may be outdated. */
    synchronized void judgeByUsername(Subject subject, int version, Answer answer, long askedAt) {
        reads++;
        if (answer.ok()) {
            found(subject, version, askedAt);
        } else if (!answer.notFound()) {
            failedReads++;
        }
    }

    private void found(Subject subject, int version, long askedAt) {
        note(subject.outdatedFor(version, askedAt));
    }

    private void missed(Subject subject, long askedAt) {
        if (!subject.mayBe(Subject.DELETED)) {
            note(askedAt - subject.acknowledged().firstEntry().getValue());
        }
    }

    private void note(long outdated) {
        var age = Duration.ofNanos(outdated);
        if (!age.isZero()) {
            stale++;
        }
        if (age.compareTo(Trial.LONGEST_STALE) > 0) {
            staleTooLong++;
        }
        if (age.compareTo(longestStale) > 0) {
            longestStale = age;
        }
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    synchronized int tried() {
        return acknowledged + failed;
    }

    synchronized int stale() {
        return stale;
    }

    /**
     * Returns the number of acknowledged changes that are not in the database.
     *
     * @param usernames the usernames in the database by id
     */
    synchronized long lost(Map<String, String> usernames) {
        return subjects.stream()
                .filter(subject -> {
                    var username = usernames.get(subject.id());
                    return !subject.mayBe(username == null ? Subject.DELETED : Subject.version(username));
                })
                .count();
    }

    synchronized Verdict.Answers answers() {
        return new Verdict.Answers(acknowledged, failed, reads, failedReads, stale, staleTooLong, longestStale);
    }
}
