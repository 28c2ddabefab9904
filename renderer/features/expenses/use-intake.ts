import { useEffect, useRef, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Api } from "../../api/api.ts";
import type { HandedFile } from "../../api/send-file.ts";
import type { Intake } from "./intake-stage.ts";
import { intakeSteps } from "./intake-steps.ts";
import { resumeIntake } from "./resume-intake.ts";
import { stopSaving } from "./store-previewed.ts";

const idle: Intake = { kind: "idle", sentence: null, isTrouble: false };

/** An import from the files handed over to its saving; `onSaved` hears that records came in. */
export function useIntake(api: Api, onSaved: (sentence: string) => void) {
  const [intake, setIntake] = useState<Intake>(idle);
  const [areTravellersKept, setTravellersKept] = useState<boolean>(false);
  const [defect, setDefect] = useState<unknown>(null);
  const stop = useRef(new AbortController());
  const resuming = useRef(new AbortController());
  const heed = useRef(onSaved);
  heed.current = onSaved;
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;
  const steps = intakeSteps({ api, setIntake, onSaved });

  // Another page was looked at, or the window was reloaded: what was read is still there.
  useEffect(() => {
    const left = new AbortController();
    resuming.current = left;
    const { signal } = stop.current;
    const stage = { api, setIntake, onSaved: (sentence: string) => heed.current(sentence) };
    resumeIntake({ ...stage, signal, left: left.signal }).then(setTravellersKept, setDefect);
    return () => left.abort();
  }, [api]);

  const begin = (read: (signal: AbortSignal) => Promise<void>): void => {
    if (intake.kind !== "idle") return;
    resuming.current.abort();
    stop.current = new AbortController();
    setTravellersKept(false);
    read(stop.current.signal).catch(setDefect);
  };

  return {
    intake,
    areTravellersKept,
    keepTravellers: (wanted: InputOf<"intake.travellers">) => {
      stop.current = new AbortController();
      setTravellersKept(wanted.areKept);
      steps.keepTravellers(wanted, stop.current.signal).then(setTravellersKept, setDefect);
    },
    start: (files: readonly HandedFile[]) => {
      if (files.length > 0) begin((signal) => steps.readHanded(files, signal));
    },
    startWatched: (files: readonly string[]) => {
      if (files.length > 0) begin((signal) => steps.readWatched(files, signal));
    },
    nameColumns: (named: InputOf<"columns.name">) => void steps.nameColumns(named).catch(setDefect),
    stop: () => stop.current.abort(),
    /** Stops the saving; what becomes of it is told when it ends. */
    stopSaving: (tray: string) => void stopSaving({ api, setIntake }, tray).catch(setDefect),
    save: (tray: string, preview: ImportPreview) => void steps.store(tray, preview).catch(setDefect),
    abandon: (tray: string) => void steps.abandon(tray).catch(setDefect),
  };
}
