// A worker's desk file, made from the vectors' own key file and wrapped keys.
import { agencyId, makerSeed } from './keys_vectors.mjs';
import { b64u, drawn, hashName, publicKey, signedDocument } from './primitives.mjs';

export function desk(key_file, wrapped) {
  const body = {
    v: 1,
    agency: agencyId,
    key: key_file,
    shared: wrapped,
    profile: {
      v: 1,
      id: 'w-rivera',
      name: 'R. Rivera',
      state: 'US-MS',
      licences: [
        {
          state: 'US-MS',
          type: 'LCSW',
          number: 'C1234',
          verifiedOn: '2026-01-31',
          expiresOn: '2027-12-31',
          multistate: false,
        },
      ],
      contacts: [{ kind: 'phone', value: '601-555-0142' }],
      attestations: [{ id: 'conduct', version: '1', on: '2026-02-01' }],
    },
    kiosk: 'https://kiosk.example',
    pack: hashName(drawn('pack')),
    agencySeq: 3,
  };
  return { by: b64u(publicKey(makerSeed)), text: signedDocument(makerSeed, 'desk', body) };
}
