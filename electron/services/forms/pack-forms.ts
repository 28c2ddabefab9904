import { parseMapping } from "../../../shared/forms/mapping-file.ts";
import type { FormMapping } from "../../../shared/model/form.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { filesOf } from "../packs/check-pack-files.ts";
import { packForms } from "../packs/pack-files.ts";

/** The mappings that come with a loaded policy pack, which were checked with it: whoever loads a blank that one of them was made for finds it mapped. */
export const findPackForms = (pack: Pack): readonly FormMapping[] =>
  packForms(filesOf(pack)).map(({ name, text }) => {
    const mapping = parseMapping(text);
    if (!mapping.ok) throw new Error(`forms/${name} of the pack ${pack.id} is broken: ${mapping.error}`);
    return mapping.value;
  });
