import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Scripts come from us alone and never from the page itself; nothing is sent anywhere else. */
export const securityHeaders = (publicUrl: string | null): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library and the drawing set styles on elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // Would break plain http in a workshop's own network.
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: publicUrl?.startsWith('https:') === true ? { maxAge: 365 * 24 * 3600 } : false,
  referrerPolicy: { policy: 'same-origin' },
});
