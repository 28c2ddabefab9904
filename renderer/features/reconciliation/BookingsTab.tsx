import { Button, Input, Segmented, Tag } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { BookingRow, BookingView, ImportedBook } from "../../../shared/contract/bookings.ts";
import { bookingSideWords, bookingStateWords } from "../../../shared/wording/booking-words.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import {
  type BookingFilter,
  bookedDifference,
  bookedWhere,
  bookingFilters,
  bookText,
  listedBookings,
} from "./bookings-view.ts";
import { TabFrame } from "./TabFrame.tsx";

interface Props {
  readonly api: Api;
  readonly navigate: (key: string) => void;
  readonly onChanged: () => void;
}

/** 账证核对: in which bookkeeping voucher each invoice and payment stands, and what is open on either side. */
export function BookingsTab({ api, navigate, onChanged }: Props) {
  const list = useBooksList(
    useCallback(() => api.call("bookings.list", {}), [api]),
    onChanged,
  );
  return (
    <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在核对会计账…">
      {(view) =>
        view.books.length === 0 ? (
          <>
            <p>
              还没有导入会计账。把财务软件导出的序时账或明细账（Excel、CSV、PDF）放进“支出”，这里就列出每张发票、每笔收付款记在哪张记账凭证，以及账里没有的票和没有票的账。会计账只用来核对，不改动任何金额。
            </p>
            <Button onClick={() => navigate("expenses")}>去“支出”导入会计账</Button>
          </>
        ) : (
          <>
            <Books api={api} list={list} books={view.books} />
            <p className="quiet">会计账和别的原件一样会放进申报包，供核对；不想交出的请先移除。</p>
            <Bookings rows={view.rows} />
          </>
        )
      }
    </TabFrame>
  );
}

interface BooksProps {
  readonly api: Api;
  readonly list: BooksList<BookingView>;
  readonly books: readonly ImportedBook[];
}

function Books({ api, list, books }: BooksProps) {
  return (
    <ul className="rests" aria-label="已导入的会计账">
      {books.map((book) => (
        <li key={book.sha256}>
          <strong>{book.fileName}</strong> <span className="quiet">{bookText(book)}</span>{" "}
          <Button
            size="small"
            type="text"
            disabled={list.isBusy}
            aria-label={`移除会计账 ${book.fileName}`}
            onClick={() => list.act(() => api.call("bookings.remove", { sha256: book.sha256 }))}
          >
            移除
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Bookings({ rows }: { readonly rows: readonly BookingRow[] }) {
  const [filter, setFilter] = useState<BookingFilter>("all");
  const [text, setText] = useState("");
  const listed = useMemo(() => listedBookings(rows, filter, text), [rows, filter, text]);
  return (
    <>
      <search className="match-tools" aria-label="筛选账证核对">
        <Segmented<BookingFilter>
          aria-label="列出哪些"
          value={filter}
          onChange={setFilter}
          options={bookingFilters(rows)}
        />
        <Input.Search
          aria-label="搜索账证核对"
          placeholder="票号、单位、凭证号"
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </search>
      {listed.length === 0 ? (
        <p>没有符合条件的记录。</p>
      ) : (
        <ListTable label="账证核对" columns={columns} rows={listed} rowKey="id" pageSize={50} />
      )}
    </>
  );
}

const tones: Readonly<Record<BookingRow["state"], string>> = {
  ...{ booked: "success", proposed: "warning", several: "warning", "not-booked": "warning" },
  "without-paper": "default",
};

const columns: readonly ListColumn<BookingRow>[] = [
  {
    title: "情况",
    read: ({ state }) => bookingStateWords[state],
    show: ({ state }) => <Tag color={tones[state] ?? "default"}>{bookingStateWords[state]}</Tag>,
  },
  { title: "种类", read: ({ side }) => bookingSideWords[side], width: "5rem" },
  { title: "日期", read: ({ on }) => on, empty: "" },
  { title: "对方", read: ({ party }) => party },
  { title: "票号、摘要或科目", read: ({ title }) => title },
  amountColumn("金额（元）", ({ amount }) => amount),
  {
    title: "记账凭证",
    read: ({ voucher }) => voucher,
    show: (row) => (
      <>
        {row.voucher}
        <div className="quiet">{bookedWhere(row)}</div>
      </>
    ),
  },
  { title: "凭证日期", read: ({ bookedOn }) => bookedOn, isUnseen: true },
  amountColumn("账上金额", ({ booked }) => booked),
  amountColumn("相差", bookedDifference, { empty: "" }),
  { title: "依据", read: ({ basis }) => basis, isUnseen: true },
  { title: "账簿与行", read: ({ source }) => source, isUnseen: true },
];
