package org.understory.coding.match;

import java.util.List;

/**
 * Lists of ints, one after the other in one array.
 *
 * @param starts where each list begins, and the end of the last
 * @param items the items of all lists
 */
record IntLists(int[] starts, int[] items) {

    static IntLists of(List<IntList> lists) {
        int[] starts = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            starts[i + 1] = starts[i] + lists.get(i).size();
        }
        int[] items = new int[starts[lists.size()]];
        for (int i = 0; i < lists.size(); i++) {
            int[] list = lists.get(i).toArray();
            System.arraycopy(list, 0, items, starts[i], list.length);
        }
        return new IntLists(starts, items);
    }
}
