import type { Api } from "./api/api.ts";
import { Boundary } from "./components/Boundary.tsx";
import { AssessmentPage } from "./features/assessment/AssessmentPage.tsx";

/** The window: for now the assessment of the open workspace, to be read. */
export function App({ api }: { readonly api: Api }) {
  return (
    <Boundary>
      <AssessmentPage api={api} />
    </Boundary>
  );
}
