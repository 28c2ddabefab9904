import { type Api, apiOver } from "./api.ts";
import { httpTransport } from "./http-transport.ts";

/** What the desktop's preload script offers the page, and nothing else. */
interface DesktopBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
}

/** The backend of this window: over the desktop's bridge where there is one, over HTTP to the host of the page elsewhere. */
export function connect(): Api {
  const { shenbao } = window as { readonly shenbao?: DesktopBridge };
  return apiOver(shenbao === undefined ? httpTransport() : (name, input) => shenbao.call(name, input));
}
