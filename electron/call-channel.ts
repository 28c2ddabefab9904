/** The one channel between the page and the main process. In a file of its own: the preload script may bring no library along. */
export const callChannel = "shenbao:call";
