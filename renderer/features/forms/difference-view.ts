import type { FormDifference } from "../../../shared/contract/forms.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import { placeText } from "./forms-view.ts";

/** Whether anything is otherwise, in a sentence. */
export function differenceTitle({ from, stayed, changed, gone, fresh }: FormDifference): string {
  const taken = stayed + changed.length;
  if (changed.length + gone.length + fresh.length === 0) return `与“${from.title}”相比：${taken} 栏都在原处。`;
  return `与“${from.title}”相比：沿用 ${taken} 栏，其中 ${stayed} 栏没有变。`;
}

/** What has become of a field. */
export function changeText({ how, called, label, from, target }: FormDifference["changed"][number]): string {
  switch (how) {
    case "moved":
      return movedText(label, from, target);
    case "renamed":
      return `“${called}”现在叫“${label}”（${placeText(target)}）`;
    case "unsure":
      return `“${label}”旁边没有印字，框留在原处（${placeText(target)}）`;
  }
}

/** On the same page a person sees where; fields of a PDF have no place but their own name, which says nothing. */
function movedText(label: string, from: FormTarget, to: FormTarget): string {
  const [before, now] = [placeText(from), placeText(to)];
  if (before !== now) return `“${label}”挪了位置：${before} → ${now}`;
  return to.kind === "box"
    ? `“${label}”的框跟着旁边印的字挪了位置（${now}）`
    : `“${label}”换了一个栏位，旁边印的字没有变`;
}

/** That fixed texts were taken over; null where there are none. */
export const textsText = ({ texts }: FormDifference): string | null =>
  texts.length === 0 ? null : `固定文字也沿用了，请看是否还合适：${texts.map((label) => `“${label}”`).join("、")}。`;
