import { createHash, createHmac } from 'node:crypto';

/** Which secret of which address. */
export type SecretOf = {
  readonly networkId: string;
  readonly endpointId: string;
  /** The next number is a new secret. */
  readonly number: number;
};

/** The secret of an address, worked out from the server's own: nothing that is stored signs anything. */
export const webhookSecret = (serverSecret: string, { networkId, endpointId, number }: SecretOf): string =>
  `whsec_${createHmac('sha256', serverSecret).update(`webhook/${networkId}/${endpointId}/${number}`).digest('base64url')}`;

/** 16 hex digits by which one sees that the secret is the one that was told. */
export const secretMark = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex').slice(0, 16);

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 of `<unix seconds>.<body>`. */
export const signWebhook = (secret: string, body: string, atSeconds: number): string =>
  `t=${atSeconds},v1=${createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')}`;
