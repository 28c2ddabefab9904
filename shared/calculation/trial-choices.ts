import type { Records } from "../model/records.ts";
import type { Pack } from "../policy/pack.ts";
import type { Choices } from "./facts.ts";

/** What was confirmed, and the suggestion where nothing was: for looks ahead, never for what is handed in. */
export const trialChoices = ({ choices }: Pick<Records, "choices">, { choices: declared }: Pack): Choices =>
  new Map(
    declared.map(({ id, options }) => {
      const made = choices.find((choice) => choice.id === id)?.option;
      return [id, options.some((option) => option.id === made) ? (made ?? "") : (options[0]?.id ?? "")];
    }),
  );

/** Choices as if they had been confirmed. */
export const asIfConfirmed = (choices: Choices): Records["choices"] =>
  [...choices].map(([id, option]) => ({ id, option, confirmedBy: "", confirmedOn: null }));

/** Whether a choice of the trial is one that a person confirmed, and no suggestion. */
export const isConfirmed = ({ choices }: Pick<Records, "choices">, trial: Choices, id: string): boolean =>
  choices.some((made) => made.id === id && made.option === trial.get(id));
