import { createHash } from "node:crypto";
import { type BoundBinder, bindEvidence } from "../../../../electron/documents/binder/bind-evidence.ts";
import type { BinderFile } from "../../../../electron/documents/binder/binder-order.ts";
import type { FileView } from "../../../../electron/documents/binder/file-view.ts";
import { surveyFile } from "../../../../electron/documents/binder/survey-file.ts";
import { volumeChunks } from "../../../../electron/documents/binder/volume-chunks.ts";
import { localDate } from "../../../../shared/dates.ts";
import type { BinderClaim, BinderItem } from "../../../../shared/dossier/binder.ts";
import type { EvidenceItem } from "../../../../shared/dossier/dossier.ts";
import type { Profile } from "../../../../shared/policy/profile.ts";
import { madeUpDossier } from "../made-up-dossier.ts";
import { shippedFonts } from "../shipped-fonts.ts";

/** A binder with the bytes of its volumes, and how each file was read. */
export interface BoundFiles {
  readonly binder: BoundBinder;
  readonly volumes: readonly Buffer[];
  readonly refusals: readonly (string | null)[];
}

/** What a test may wish of the binder. */
export interface BindWish {
  readonly profile?: Partial<Pick<Profile, "links" | "bookmarks" | "maximumFileMegabytes">>;
  readonly claims?: readonly BinderClaim[];
  readonly evidence?: Partial<EvidenceItem>;
  readonly excerpt?: readonly string[];
}

const { policy, applicant } = madeUpDossier("short");

/** A file in memory as the survey looks into it. */
export const viewOf = (bytes: Uint8Array): FileView => ({
  size: bytes.length,
  read: (from, length) => Buffer.from(bytes.buffer, bytes.byteOffset + from, length),
});

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Binds files as E001, E002 …, with index, links and bookmarks and without a limit unless told otherwise. */
export async function bindFiles(contents: readonly Uint8Array[], wish: BindWish = {}): Promise<BoundFiles> {
  const files = new Map<string, BinderFile>();
  const refusals: (string | null)[] = [];
  for (const bytes of contents) {
    const survey = await surveyFile(viewOf(bytes));
    refusals.push(survey.kind === "refused" ? survey.reason : null);
    files.set(sha256Of(bytes), { survey, size: bytes.length, excerpt: wish.excerpt ?? [] });
  }
  const binder = await bindEvidence({
    contents: { items: itemsOf(contents, wish), claims: wish.claims ?? [] },
    files,
    profile: { links: true, bookmarks: true, maximumFileMegabytes: null, ...wish.profile },
    policy,
    applicant: applicant.name,
    asOf: localDate("2026-11-01"),
    fonts: shippedFonts,
  });
  const bytesOf = new Map(contents.map((bytes) => [sha256Of(bytes), bytes]));
  const volumes: Buffer[] = [];
  for (const { volume } of binder.volumes) {
    const chunks: Buffer[] = [];
    const read = (source: string, { from, length }: { readonly from: number; readonly length: number }) => {
      const survey = files.get(source)?.survey;
      const base = (survey?.kind === "part" ? survey.derived : null) ?? bytesOf.get(source) ?? Buffer.alloc(0);
      return [base.subarray(from, from + length)];
    };
    for await (const chunk of volumeChunks(volume, read)) chunks.push(Buffer.from(chunk));
    volumes.push(Buffer.concat(chunks));
  }
  return { binder, volumes, refusals };
}

function itemsOf(contents: readonly Uint8Array[], { evidence }: BindWish): readonly BinderItem[] {
  const sums = contents.map(sha256Of);
  return sums.map((sha256, index) => {
    const first = sums.indexOf(sha256);
    const item: EvidenceItem = {
      number: index + 1,
      kind: "online_proof",
      kindTitle: "上线播出证明",
      title: `虚构材料${index + 1}`,
      subject: null,
      subjectName: "厂区书店",
      documentNumber: "",
      issuedOn: null,
      pages: "",
      sha256,
      fileName: `材料${index + 1}.pdf`,
      mediaType: "application/pdf",
      serves: [],
      original: index + 1,
      ...evidence,
    };
    const original = `data/originals/${String(index + 1).padStart(4, "0")}-evidence.pdf`;
    return { evidence: item, sameFileAs: first < index ? first + 1 : null, articles: ["二"], original };
  });
}
