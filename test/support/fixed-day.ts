// In a process or thread that loads this before everything else it is always the moment that SHENBAO_TEST_MOMENT names.

const moment = process.env["SHENBAO_TEST_MOMENT"];
if (moment !== undefined) standStill(new Date(moment).getTime());

function standStill(now: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now] : args, made),
    get: (target, name) => (name === "now" ? () => now : Reflect.get(target, name)),
  });
}
