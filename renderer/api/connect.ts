import { type Api, apiOver } from "./api.ts";
import { type DesktopBridge, desktopTransport } from "./desktop-transport.ts";
import { httpTransport } from "./http-transport.ts";
import { nameByPath } from "./send-file.ts";

/** The backend of this window: over the desktop's bridge where there is one, over HTTP to the host of the page elsewhere. */
export function connect(): Api {
  const { shenbao } = window as { readonly shenbao?: DesktopBridge };
  if (shenbao !== undefined)
    return {
      ...apiOver(desktopTransport(shenbao), nameByPath(shenbao.pathOf)),
      chooseFolder: shenbao.chooseFolder,
    };
  const { transport, sendFile } = httpTransport();
  return apiOver(transport, sendFile);
}
