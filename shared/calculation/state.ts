/** Whether a condition holds. Unknown is neither yes nor no. */
export type State = "yes" | "no" | "unknown";

/** Yes if all are yes, no if one is no, otherwise unknown. */
export function allOf(states: readonly State[]): State {
  if (states.includes("no")) return "no";
  return states.includes("unknown") ? "unknown" : "yes";
}

/** Yes if one is yes, no if all are no, otherwise unknown. */
export function anyOf(states: readonly State[]): State {
  if (states.includes("yes")) return "yes";
  return states.includes("unknown") ? "unknown" : "no";
}

const opposites: Readonly<Record<State, State>> = { yes: "no", no: "yes", unknown: "unknown" };

/** Yes for no, no for yes; unknown stays unknown. */
export const opposite = (state: State): State => opposites[state];

/** The state of something that is either so or not so. */
export const stateOf = (holds: boolean): State => (holds ? "yes" : "no");
