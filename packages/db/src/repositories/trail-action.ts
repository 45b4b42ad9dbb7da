/** Everything that is written down in the trail. What is added here needs its words on the administrator's page. */
export type TrailAction =
  | `account.${'locale' | 'signOutEverywhere'}`
  | `action.${'move' | 'open' | 'reaudit'}`
  | 'answers.export'
  | `apiKey.${'make' | 'revoke'}`
  | `assignment.${'add' | 'reassign' | 'withdraw'}`
  | `audit.${'answer' | 'appeal' | 'approve' | 'correct' | 'decide' | 'finalise' | 'join' | 'return' | 'start' | 'submit' | 'withdrawAppeal'}`
  | `auditFile.${'arrive' | 'register' | 'remove'}`
  | 'benchmark.allow'
  | `blueprint.${'adopt' | 'archive' | 'change' | 'create' | 'createVariant' | 'import' | 'nameVersion' | 'publish' | 'unarchive'}`
  | `calibration.${'add' | 'close'}`
  | `checklist.${'addToLibrary' | 'beginDraft' | 'discardDraft' | 'import' | 'publish' | 'retire' | 'saveDraft'}`
  | `comment.${'add' | 'reopen' | 'resolve'}`
  | `conflict.${'note' | 'remove'}`
  | `dealer.${'add' | 'setPlace' | 'setSize' | 'setTags'}`
  | 'image.put'
  | `network.${'askRecompute' | 'create' | 'recompute'}`
  | `person.${'invite' | 'join'}`
  | 'region.add'
  | `report.${'mail' | 'remove' | 'save'}`
  | `reviewComment.${'add' | 'remove'}`
  | `survey.${'import' | 'makeLink' | 'publish' | 'revokeLink'}`
  | `webhook.${'add' | 'change' | 'replay'}`
  | `wave.${'add' | 'import' | 'plan'}`;
