import { addComment } from '../repositories/comments.ts';
import { addFile } from '../repositories/files.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, type SmallNetwork } from '../testing/small-network.ts';

/** What one of the two managers says about their variant, and a picture on it. */
export const seedTogether = async (tx: Tx, network: SmallNetwork, dealer: 0 | 1): Promise<void> => {
  const blueprint = { id: network.blueprintIds[dealer + 1] ?? '', dealerId: network.dealerIds[dealer] };
  const said = await addComment(
    tx,
    blueprint,
    { place: { table: 'card', id: 'c1' } },
    {
      id: idNamed(network.networkId, 'comment', String(dealer)),
      authorName: `Manager ${dealer + 1}`,
      writtenAt: '2026-04-01T00:00:00.000Z',
      text: 'Is this ours?',
      mentions: [network.managerIds[dealer]],
    },
  );
  if (!said.ok) throw new Error(said.error.reason);
  await addFile(tx, blueprint, {
    hash: String(dealer + 1).repeat(64),
    mediaType: 'image/webp',
    width: 40,
    height: 30,
    byteCount: 100,
  });
};
