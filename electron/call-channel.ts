// The channels between the page and the main process, in a file of their own: the preload script may bring no library along.

/** Page to main process and back: a call and its reply. */
export const callChannel = "shenbao:call";

/** Main process to page: how far a call is. */
export const progressChannel = "shenbao:progress";

/** Page to main process: stop a call. */
export const cancelChannel = "shenbao:cancel";

/** Page to main process and back: let the person pick a folder in the system's own dialog. */
export const folderChannel = "shenbao:choose-folder";

/** Main process to page: what was chosen in the menu or opened from outside. */
export const commandChannel = "shenbao:command";

/** Page to main process: it hears commands from now on. */
export const hearingChannel = "shenbao:hearing";

/** Page to main process: drag an exported package out of the window. */
export const dragChannel = "shenbao:drag-out";
