/** Errors of servers that attach themselves, at their side and at the edge's. */
export const attachCodes = {
  WINDHOVER_ATTACH_INVALID: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'info',
    message: 'cannot attach {claim}: {reason}',
  },
  WINDHOVER_ATTACH_HOST_TAKEN: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'info',
    message: 'cannot attach {claim}: {owner}; choose another host',
  },
  WINDHOVER_ATTACH_FORBIDDEN: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'info',
    message: 'the user {uid} may not attach {what} to this edge: {reason}',
  },
  WINDHOVER_ATTACH_LIMIT: {
    status: 0,
    source: 'app',
    retry: true,
    level: 'warn',
    message: '{who} has {count} attached servers, which is as many as attach.max allows; raise it, or stop one',
  },
  WINDHOVER_ATTACH_SOCKET_INVALID: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'warn',
    message: 'the socket of the attached server of pid {pid} cannot be used: {reason}; it is refused',
  },
  WINDHOVER_ATTACH_SILENT: {
    status: 0,
    source: 'app',
    retry: true,
    level: 'warn',
    message:
      'the server of pid {pid} that wants to attach {claim} gave no HTTP answer within {timeout} ms; it is refused',
  },
  WINDHOVER_ATTACH_PROTOCOL: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'info',
    message:
      'the attach socket was sent something else than it understands: {reason}; use the same version of Windhover',
  },
  WINDHOVER_ATTACH_NO_EDGE: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'error',
    message: 'no edge that takes servers runs on {file}; start it with `windhover up`, or look at `attach` in its file',
  },
  WINDHOVER_ATTACH_FAILED: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'error',
    message: 'the edge did not attach this server: {reason}',
  },
  WINDHOVER_ATTACH_EDGE_ENDING: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'info',
    message: 'this edge is about to end and takes no more servers; attach to its successor',
  },
  WINDHOVER_ATTACH_LATER: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'error',
    message: 'the edge did not attach this server now: {reason}',
  },
  WINDHOVER_ATTACH_ENDED: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'error',
    message: 'the edge sends nothing more to this server: {reason}',
  },
} as const;
