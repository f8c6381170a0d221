/** The one field that the edge's threads say things to each other in. No client can set it, no destination of others sees it. */

/** To an inner server: the app. On the way back from the middle: the token of this start, and the route. */
export const innerAppField = 'x-windhover-lane';
