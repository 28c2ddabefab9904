import { add, set } from "./edit-json.ts";
import { describeMistakes, type Mistake, mistake, placeOf } from "./planted.ts";

const venue = placeOf("venue", "categories");
const first = (key: string): string => `categories/venue/suggestedBy/0/${key}`;
const at = `${venue}/suggestedBy/0`;

const clues: readonly Mistake[] = [
  mistake("an unknown key", at, /不认识的键：score/, set(first("score"), 1)),
  mistake("an unknown field", `${at}/field`, /./, set(first("field"), "buyerName")),
  mistake("a blank text", at, /文字不能是空白/, set(first("text"), " 　")),
  mistake(
    "an unknown kind of ticket",
    at,
    /没有票种 ferry/,
    set("categories/venue/suggestedBy/0", {
      ...{ field: "kind", how: "equals", text: "ferry", title: "船票" },
    }),
  ),
  mistake(
    "a code that is no code",
    at,
    /3 到 19 位数字/,
    set("categories/venue/suggestedBy/0", {
      ...{ field: "classificationCode", how: "starts-with", text: "30X", title: "住宿" },
    }),
  ),
  mistake(
    "a code without its name",
    at,
    /须写明名称/,
    set("categories/venue/suggestedBy/0", {
      ...{ field: "classificationCode", how: "starts-with", text: "3070402" },
    }),
  ),
  mistake("a word that can never help", at, /这个条件不起作用/, set(first("unless"), ["场地"])),
  mistake("words said for two categories", at, /“免费场地”写了两次/, (document) => {
    const twice = { field: "item", how: "contains", text: "免费场地" };
    set("categories/venue/suggestedBy/0", twice)(document);
    add("categories/costume/suggestedBy", { ...twice, text: "免费 场地" })(document);
  }),
];

describeMistakes({ clues });
