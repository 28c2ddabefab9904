/**
 * How long a test waits for something that has to come, in milliseconds. It costs nothing where that comes at once, and a machine that
 * does other work beside the tests has to fail none of them.
 */
export const patience = 60_000;
