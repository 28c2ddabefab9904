import { EventEmitter } from "node:events";
import type { BrowserContext, Page } from "playwright-core";

/** Any handler of the app's: the double hands on what Electron would. */
export type Handler = (...args: never[]) => unknown;

/** One window as the app made it, and its page. */
export interface WindowDouble {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly page: Page;
  readonly contents: EventEmitter & { readonly mainFrame: { readonly url: string } };
  readonly complaints: string[];
  readonly popupHandler: () => Handler | null;
  shown: boolean;
  /** How far its button in the taskbar was told to be, in order. */
  readonly progress: number[];
  /** Where it stands and whether it fills the screen; the tests move it. */
  bounds: { x: number; y: number; width: number; height: number };
  maximized: boolean;
  /** Files that the app let be dragged out. */
  readonly dragged: { readonly file: string; readonly icon: string }[];
  /** Closes it as the person does; false when the app prevents it. */
  readonly close: () => boolean;
}

/** An entry of a menu as the app described it. */
export interface MenuEntry {
  readonly label?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuEntry[];
}

/** What a process sees, and the codes of the refusals that it met ("done" for none). */
export interface FoundWithin {
  readonly environment: readonly string[];
  readonly words: readonly string[];
  readonly network: string;
  readonly disk: string;
  readonly program: string;
}

/** A utility process as the app started it. */
export interface UtilityDouble {
  readonly program: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Of the process behind it. */
  readonly pid: number;
  /** What it found from within when it first spoke; null before that. */
  found: FoundWithin | null;
  ended: boolean;
}

/** What the tests see of a running app: what it set, what it said, and what it would have let out. */
export interface Control {
  readonly context: BrowserContext;
  /** Requests, pages and windows that the app allowed and the double stopped. */
  readonly leaks: string[];
  readonly windows: WindowDouble[];
  readonly app: EventEmitter;
  readonly session: EventEmitter;
  readonly switches: Map<string, string>;
  readonly schemes: { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[];
  /** What was handed to `protocol.handle`, `ipcMain.handle` and the setters of the session, by name. */
  readonly handlers: Map<string, Handler>;
  readonly errorBoxes: { readonly title: string; readonly text: string }[];
  readonly ended: { readonly code: number }[];
  /** The menu of the program, as it was last set. */
  menu: readonly MenuEntry[];
  readonly recentDocuments: string[];
  /** What was asked in the system's message boxes; `answers` are given in turn, the first button after them. */
  readonly questions: { readonly message: string; readonly buttons: readonly string[] }[];
  readonly answers: number[];
  /** What the system's dialogs for folders were titled; `folders` are chosen in turn, none after them. */
  readonly folderTitles: string[];
  readonly folders: string[];
  readonly paths: Map<string, string>;
  /** The areas of the screens that there are. */
  screens: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** The utility processes that the app started, ended ones too. */
  readonly utilities: UtilityDouble[];
  /** The `session.defaultSession` that the app was given. */
  defaultSession: object | null;
  sandboxed: boolean;
  ready: boolean;
}

/** A fresh one over a browser context. */
export const newControl = (context: BrowserContext): Control => ({
  context,
  leaks: [],
  windows: [],
  app: new EventEmitter(),
  session: new EventEmitter(),
  switches: new Map(),
  schemes: [],
  handlers: new Map(),
  errorBoxes: [],
  ended: [],
  menu: [],
  recentDocuments: [],
  questions: [],
  answers: [],
  folderTitles: [],
  folders: [],
  paths: new Map(),
  screens: [{ x: 0, y: 0, width: 1920, height: 1040 }],
  utilities: [],
  defaultSession: null,
  sandboxed: false,
  ready: false,
});

/** Asks a handler that the app registered; throws when it registered none. */
export function askHandler(control: Control, name: string, ...args: readonly unknown[]): unknown {
  const handler = control.handlers.get(name);
  if (handler === undefined) throw new Error(`the app registered nothing for ${name}`);
  return handler(...(args as never[]));
}

/** Whether a listener of the app's prevents the event. */
export function isPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let prevented = false;
  const preventDefault = (): void => {
    prevented = true;
  };
  emitter.emit(name, { preventDefault, ...details });
  return prevented;
}

/** Whether the app cancels a request; one that nobody decides on is let out, as in Electron. */
export function isCancelled(control: Control, url: string): boolean {
  let cancelled = false;
  const answer = ({ cancel }: { readonly cancel?: boolean }): void => {
    cancelled = cancel === true;
  };
  if (control.handlers.has("onBeforeRequest")) askHandler(control, "onBeforeRequest", { url }, answer);
  return cancelled;
}
