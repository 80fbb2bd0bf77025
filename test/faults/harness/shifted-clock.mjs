// Loaded before the api or the worker: their wall clock is CLOCK_SHIFT_MS beside the true one, and steps back an hour
// at SIGUSR2. What measures how long something takes goes on undisturbed, as on a machine whose clock is set.
const TrueDate = Date;
let shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
process.on('SIGUSR2', () => (shift -= 3_600_000));

const now = () => TrueDate.now() + shift;
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self),
  apply: () => new TrueDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
