import { useCallback } from "react";
import type { Studio } from "../../../shared/model/studio.ts";
import type { Api } from "../../api/api.ts";
import { DraftForm } from "../../components/DraftForm.tsx";
import { useDraft } from "../../components/use-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { BankFields } from "./BankFields.tsx";
import { CompanyFields } from "./CompanyFields.tsx";
import { LicencesField } from "./LicencesField.tsx";
import { missingOfStudio } from "./studio-view.ts";

/** 单位: who applies, as it goes into the application form. */
export function StudioPage({ api }: { readonly api: Api }) {
  const [loaded] = useLoaded(useCallback(() => api.call("studio.show", {}), [api]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在读取单位资料…">
      {(studio) => <StudioForm api={api} studio={studio} />}
    </WhenLoaded>
  );
}

const place = { form: "studio", title: "单位资料", page: "studio", target: null };

function StudioForm({ api, studio }: { readonly api: Api; readonly studio: Studio }) {
  const draft = useDraft(place, studio, (next, was) => api.call("studio.save", { was, studio: next }));
  const missing = missingOfStudio(draft.value);
  return (
    <DraftForm label="单位资料" draft={draft}>
      <p>{missing.length === 0 ? "申请表所需的单位资料已齐。" : `还差：${missing.join("、")}。`}</p>
      <CompanyFields studio={draft.value} onChange={draft.change} />
      <BankFields studio={draft.value} onChange={draft.change} />
      <LicencesField
        licences={draft.value.licences}
        onChange={(licences) => draft.change({ ...draft.value, licences })}
      />
    </DraftForm>
  );
}
