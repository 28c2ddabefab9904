import { type Backend, openBackend } from "../../../../electron/backend.ts";
import { type InputOf, type MethodName, methods, type OutputOf } from "../../../../shared/contract/methods.ts";
import { localDate } from "../../../../shared/dates.ts";

/** Opens the backend of a workspace as of 1 February 2027, when a later version of the policy is there, or another day. Whoever opens it closes it. */
export async function openLater(dir: string, day = "2027-02-01"): Promise<Backend> {
  const opened = await openBackend(dir, {
    ...{ program: "测试程序", today: () => localDate(day), now: () => `${day}T09:00:00.000Z` },
    onDefect: (error) => {
      throw error;
    },
    uploads: null,
  });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** Makes a call through the contract, as the window does; throws the sentence of a refusal. */
export async function callOn<Name extends MethodName>(
  backend: Backend,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const reply = await backend.call(name, methods[name].input.encode(input as never));
  if (!reply.ok) throw new Error(reply.error.message);
  return methods[name].output.parse(reply.value) as OutputOf<Name>;
}
