import type { z } from "zod";
import { showAssessment } from "./assessment.ts";

/** Every call that a face can make. */
export const methods = { "assessment.show": showAssessment } as const;

/** The name of a call. */
export type MethodName = keyof typeof methods;

/** What a call takes, decoded. */
export type InputOf<Name extends MethodName> = z.output<(typeof methods)[Name]["input"]>;

/** What a call gives, decoded: money as Fen. */
export type OutputOf<Name extends MethodName> = z.output<(typeof methods)[Name]["output"]>;

/** Whether a name from outside is a call of the contract. */
export const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name);
