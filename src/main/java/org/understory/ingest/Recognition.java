package org.understory.ingest;

/**
 * Which format a file was taken for, and how nearly it was another.
 *
 * @param format the id of the format it was read as
 * @param score how sure that format was, from 0 to 100
 * @param runnerUp the id of the next surest format, or empty where no other saw anything
 * @param runnerUpScore how sure that one was
 * @param belowFloor whether no format was sure enough, so that the file was read as plain notes
 */
public record Recognition(String format, int score, String runnerUp, int runnerUpScore, boolean belowFloor) {}
