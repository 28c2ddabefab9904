import { Alert } from "antd";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import type { DrawnPdf } from "../../components/pdf-drawing.ts";
import { boxAt } from "./forms-view.ts";
import type { PagePictures } from "./use-page-pictures.ts";

const pageWidth = 700;

interface Props {
  readonly view: FormView;
  readonly pictures: PagePictures;
  readonly selected: string | null;
  readonly select: (target: FormTarget) => void;
}

/** The pages of a PDF with its places to be clicked; a box is drawn where there is none. */
export function PdfPages({ view, pictures, selected, select }: Props) {
  if (pictures.trouble !== null) return <Alert role="alert" type="error" showIcon title={pictures.trouble} />;
  return (
    <div className="pdf-pages">
      {pictures.pdf === null && <p role="status">正在画出页面…</p>}
      {view.blank.pages.map((size, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name but their number
        <Page key={index} {...{ size, number: index + 1, pdf: pictures.pdf, view, selected, select }} />
      ))}
    </div>
  );
}

interface PageProps extends Omit<Props, "pictures"> {
  readonly size: { readonly width: number; readonly height: number };
  readonly number: number;
  readonly pdf: DrawnPdf | null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Page({ size, number, pdf, view, selected, select }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = pageWidth / size.width;
  const drawing = useDrawnBox(scale, (box) => select(boxAt(number, box)));
  useEffect(() => {
    if (canvas.current !== null && pdf !== null && number <= pdf.pages)
      pdf.draw(number, canvas.current, pageWidth).catch(() => undefined); // a page that was left while it was drawn
  }, [pdf, number]);
  const style = { width: pageWidth, height: size.height * scale };
  return (
    <section className="pdf-page" aria-label={`第 ${number} 页`} style={style} {...drawing.handlers}>
      <canvas ref={canvas} style={style} />
      {placesOn(view, number).map(({ target, label, box, state }) => (
        <button
          key={targetKey(target)}
          type="button"
          className={`place ${state}${targetKey(target) === selected ? " selected" : ""}`}
          style={scaled(box, scale)}
          aria-label={`${label}（${state === "mapped" ? "已对应" : "未对应"}）`}
          title={label}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => select(target)}
        />
      ))}
      {drawing.box !== null && <div className="place drawn" style={scaled(drawing.box, scale)} />}
    </section>
  );
}

const scaled = ({ x, y, width, height }: Box, scale: number) => ({
  ...{ left: x * scale, top: y * scale, width: width * scale, height: height * scale },
});

/** The fields that the page offers and the boxes that were drawn on it, each with whether something fills it. */
function placesOn({ form, blank }: FormView, number: number) {
  const mapped = new Set(form.fields.map(({ target }) => targetKey(target)));
  const offered = blank.offered.flatMap(({ target, label, page, box }) =>
    page === number && box !== null
      ? [{ target, label, box, state: mapped.has(targetKey(target)) ? "mapped" : "open" }]
      : [],
  );
  const drawn = form.fields.flatMap(({ target, label }) =>
    target.kind === "box" && target.page === number ? [{ target, label, box: target, state: "mapped" }] : [],
  );
  return [...offered, ...drawn];
}

const smallest = 8; // points; less is a click, not a box

/** A box drawn with the pointer, in points of the page. */
function useDrawnBox(scale: number, done: (box: Box) => void) {
  const [corner, setCorner] = useState<readonly [number, number] | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const at = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [(event.clientX - left) / scale, (event.clientY - top) / scale];
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setCorner(at(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (corner === null) return;
      const [x, y] = at(event);
      const [left, top] = [Math.max(0, Math.min(x, corner[0])), Math.max(0, Math.min(y, corner[1]))];
      setBox({ x: left, y: top, width: Math.abs(x - corner[0]), height: Math.abs(y - corner[1]) });
    },
    onPointerUp: () => {
      setCorner(null);
      setBox(null);
      if (box !== null && box.width >= smallest && box.height >= smallest) done(box);
    },
  };
  return { box, handlers };
}
