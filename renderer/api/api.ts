import { z } from "zod";
import { type InputOf, type MethodName, methods, type OutputOf } from "../../shared/contract/methods.ts";
import { type Failure, reply } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";

/** Carries an encoded call to the backend and brings back whatever it answers. */
export type Transport = (name: string, input: unknown) => Promise<unknown>;

/** The backend as the window sees it: values in, a value or a refusal with its sentence out. */
export interface Api {
  readonly call: <Name extends MethodName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Result<OutputOf<Name>, Failure>>;
}

const unreachable: Failure = {
  code: "backend-gone",
  message: "连不上后台程序。请确认它还在运行，再刷新这个页面；若已关闭，请重新启动。",
};

/** The typed calls over a transport. An answer that is not of the contract is a defect and throws. */
export const apiOver = (transport: Transport): Api => ({
  call: async (name, input) => {
    const { input: inputSchema, output: outputSchema } = methods[name];
    const answer = await transport(name, z.encode(inputSchema, input)).catch(() => null);
    if (answer === null) return { ok: false, error: unreachable };
    const parsed = reply.parse(answer);
    if (!parsed.ok) return parsed;
    return { ok: true, value: z.parse(outputSchema, parsed.value) as OutputOf<typeof name> };
  },
});
