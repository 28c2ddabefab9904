// Says its number and stays until it is ended.
process.send?.(process.pid);
setInterval(() => undefined, 1_000);
