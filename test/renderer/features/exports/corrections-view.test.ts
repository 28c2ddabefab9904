import { describe, expect, it } from "vitest";
import { nextPoint, withWorkdays, workdaysGiven } from "../../../../renderer/features/exports/corrections-view.ts";
import type { CorrectionsView, ListedCorrection, NoticedPackage } from "../../../../shared/contract/corrections.ts";
import { localDate } from "../../../../shared/dates.ts";

const noticed = (seal: string, submittedOn: string | null = null): NoticedPackage => ({
  ...{ seal: seal.repeat(64), exportedAt: "2026-11-01T09:00:00.000Z", path: `/${seal}.zip` },
  submittedOn: submittedOn === null ? null : localDate(submittedOn),
});

const point = (number: number, about: string | null): ListedCorrection => ({
  ...{ number, notice: "3号", package: about?.repeat(64) ?? null, asked: "补材料", answer: "", evidence: [] },
  ...{ receivedOn: localDate("2026-11-02"), dueOn: localDate("2026-11-04"), distance: null },
});

const view = (changed: Partial<CorrectionsView>): CorrectionsView => ({
  ...{ corrections: [], evidence: [], packages: [], undoable: null },
  ...changed,
});

describe("the form for the next point", () => {
  it("is about the package that was handed in last, not about a later draft", () => {
    const packages = [noticed("c"), noticed("b", "2026-11-01"), noticed("a", "2026-10-01")];
    expect(nextPoint(view({ packages })).form).toMatchObject({ package: "b".repeat(64), number: 1, notice: "" });
  });

  it("goes on with the notice that is being entered, and begins a new one once the answer was handed in", () => {
    const packages = [noticed("a", "2026-11-01")];
    const corrections = [point(1, "a"), point(2, "a")];
    expect(nextPoint(view({ packages, corrections })).form).toMatchObject({ number: 3, notice: "3号", asked: "" });
    const handedIn = [noticed("b", "2026-11-04"), ...packages];
    const fresh = { number: 1, notice: "", receivedOn: null, dueOn: null };
    expect(nextPoint(view({ packages: handedIn, corrections })).form).toMatchObject(fresh);
  });
});

describe("the days that an answer was given", () => {
  const { distance: _distance, ...form } = point(1, null);

  it("are working days from the day after the notice came in", () => {
    expect(workdaysGiven(form)).toBe("2");
    // Friday; the weekend is not counted.
    const received = { ...form, receivedOn: localDate("2026-11-06") };
    expect(withWorkdays(received, "2").dueOn).toBe("2026-11-10");
  });

  it("are left alone where they cannot be counted", () => {
    expect(withWorkdays({ ...form, receivedOn: null }, "2").dueOn).toBe(form.dueOn);
    expect(withWorkdays(form, "").dueOn).toBe(form.dueOn);
    expect(workdaysGiven({ receivedOn: form.dueOn, dueOn: form.receivedOn })).toBe("");
  });
});
