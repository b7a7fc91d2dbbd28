package org.understory.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on several inputs at a time and hands the results on in input order, so that timing never shows. */
final class Parallel {

    private final int jobs;

    /** At most so many at a time; 0 for one for each processor. */
    Parallel(int jobs) {
        this.jobs = jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }

    /** The results in the order of the inputs. What the work throws is thrown here, the first in that order. */
    <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
        if (jobs == 1 || inputs.size() < 2) {
            return inputs.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, inputs.size()));
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T input : inputs) {
                Callable<R> task = () -> work.apply(input);
                futures.add(pool.submit(task));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Works on an endless stream of inputs, a few at a time, and hands each result on in input order. Memory holds no
     * more than the few that are under way.
     */
    <T, R> void stream(Iterator<T> inputs, Function<T, R> work, Consumer<R> sink) {
        if (jobs == 1) {
            inputs.forEachRemaining(input -> sink.accept(work.apply(input)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            Deque<Future<R>> under = new ArrayDeque<>();
            while (inputs.hasNext()) {
                T input = inputs.next();
                under.add(pool.submit(() -> work.apply(input)));
                if (under.size() > jobs + 1) {
                    sink.accept(get(under.remove()));
                }
            }
            while (!under.isEmpty()) {
                sink.accept(get(under.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
