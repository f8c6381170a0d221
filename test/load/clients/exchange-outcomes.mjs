/** How an exchange may end other than whole; anything else that is thrown is wrong. */

/** The client itself went. */
export class ClientLeft extends Error {}

/** The connection ended before the answer did. */
export class Cut extends Error {}

/** Another status than was wanted, of the server's faults; its page came whole. */
export class Refused extends Error {}
