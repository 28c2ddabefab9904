import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { EnteredSubmission } from "../../../shared/contract/submissions.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import type { Action } from "../../components/use-action.ts";

/** Marks a package as handed in, or takes such a mark back. */
export interface SubmissionMarks {
  readonly submit: (entered: EnteredSubmission, done: () => void) => void;
  readonly takeBack: (submission: string) => void;
}

/** How marks are carried out among the page's other work. */
interface MarkTerms extends Pick<Action, "run"> {
  /** Asks for the history again. */
  readonly refresh: () => Promise<void>;
  readonly announce: (sentence: string) => void;
}

/** The marks of packages; after each the history is asked for again. */
export function submissionMarks(api: Api, { run, refresh, announce }: MarkTerms): SubmissionMarks {
  const mark = (work: () => Promise<Result<BooksDone, Failure>>, done: () => void): void =>
    run(
      async () => {
        const answer = await work();
        await refresh();
        return answer;
      },
      ({ sentence }) => {
        announce(sentence);
        done();
      },
    );
  return {
    submit: (entered, done) => mark(() => api.call("submissions.add", entered), done),
    takeBack: (id) =>
      mark(
        () => api.call("submissions.remove", { id }),
        () => undefined,
      ),
  };
}
