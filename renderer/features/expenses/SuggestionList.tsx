import { Button, Segmented } from "antd";
import { useState } from "react";
import type { AcceptedSuggestions, StatedRule, SuggestionView } from "../../../shared/contract/categories.ts";
import type { ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { AcceptForm, type AcceptTarget, firstTarget } from "./AcceptForm.tsx";
import { RuleOffer } from "./RuleOffer.tsx";
import {
  acceptable,
  filterSuggestions,
  lineLabel,
  noSuggestionFilter,
  type SuggestionFilter,
  suggestionFilters,
} from "./suggestion-view.ts";

interface Props {
  readonly suggestions: readonly SuggestionView[];
  readonly subjects: ExpenseTerms["subjects"];
  readonly isBusy: boolean;
  readonly accept: (accepted: AcceptedSuggestions) => Promise<boolean>;
  readonly stateRule: (rule: StatedRule, done: () => void) => void;
}

/** Suggestions to be looked at, taken over one by one or together, and made a rule. */
export function SuggestionList({ suggestions, subjects, isBusy, accept, stateRule }: Props) {
  const [filter, setFilter] = useState<SuggestionFilter>(noSuggestionFilter);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<AcceptTarget>(() => firstTarget(subjects));
  const [ruled, setRuled] = useState<SuggestionView | null>(null);
  const rows = filterSuggestions(suggestions, filter);
  const chosen = acceptable(rows.filter(({ row }) => keys.includes(row)));
  const ready = acceptable(rows);
  const take = async (lines: AcceptedSuggestions["lines"]): Promise<void> => {
    const { subject, place } = target;
    if (subject !== null && (await accept({ lines, subject, place }))) setKeys([]);
  };
  return (
    <>
      <Segmented<SuggestionFilter>
        aria-label="列出哪些建议"
        value={filter}
        onChange={setFilter}
        options={[...suggestionFilters(suggestions)]}
      />
      <AcceptForm
        {...{ subjects, isBusy }}
        target={target}
        setTarget={setTarget}
        chosen={chosen.length}
        listed={ready.length}
        acceptChosen={() => void take(chosen)}
        acceptListed={() => void take(ready)}
      />
      {ruled !== null && (
        <RuleOffer
          key={ruled.row}
          suggestion={ruled}
          isBusy={isBusy}
          state={(rule) => stateRule(rule, () => setRuled(null))}
          leave={() => setRuled(null)}
        />
      )}
      <ListTable
        label="归类建议"
        rowKey="row"
        columns={columnsOf({
          isReady: !isBusy && target.subject !== null,
          take: (one) => void take(acceptable([one])),
          setRuled,
        })}
        rows={rows}
        selected={rows.filter(({ row }) => keys.includes(row))}
        // By pages: the keyboard reaches every line, which a virtual list would not draw.
        pageSize={20}
        tableLayout="fixed"
        rowSelection={{
          columnWidth: 48,
          selectedRowKeys: [...keys],
          onChange: (selected) => setKeys(selected.map(String)),
          getCheckboxProps: (one) => ({ disabled: one.category === null, "aria-label": `选择建议 ${lineLabel(one)}` }),
        }}
      />
    </>
  );
}

interface Acts {
  readonly isReady: boolean;
  readonly take: (suggestion: SuggestionView) => void;
  readonly setRuled: (suggestion: SuggestionView) => void;
}

const columnsOf = ({ isReady, take, setRuled }: Acts): readonly ListColumn<SuggestionView>[] => [
  { title: "日期", width: 102, read: ({ date }) => date },
  { title: "销售方和内容", width: 270, read: ({ seller, item }) => [seller, item].filter(Boolean).join(" · ") },
  amountColumn("含税（元）", ({ gross }) => gross, { width: 106 }),
  {
    title: "建议类别",
    width: 110,
    read: ({ categoryTitle }) => categoryTitle,
    show: ({ categoryTitle }) =>
      categoryTitle === null ? <span className="quiet">请自己定</span> : <strong>{categoryTitle}</strong>,
  },
  {
    title: "理由",
    width: 270,
    read: ({ reasons }) => reasons.join("；"),
    show: ({ reasons }) => reasons.map((why) => <div key={why}>{why}</div>),
  },
  {
    title: "操作",
    width: 150,
    show: (one) =>
      one.category !== null && (
        <span className="suggestion-acts">
          <Button size="small" disabled={!isReady} aria-label={`采纳 ${lineLabel(one)}`} onClick={() => take(one)}>
            采纳
          </Button>
          <Button size="small" aria-label={`以后都这样 ${lineLabel(one)}`} onClick={() => setRuled(one)}>
            以后都这样
          </Button>
        </span>
      ),
  },
];
