export type { ServerSource } from './connection/connect-server.ts';
export type { DatabaseHandle } from './connection/database-handle.ts';
export type { DatabaseProblem, MigrationProblem } from './connection/problem.ts';
export { databaseProblemKind, isDatabaseProblem } from './connection/problem-kind.ts';
export { databaseProblemSentence } from './connection/problem-sentence.ts';
export type { ConnectionSettings } from './connection/settings.ts';
export type { JsonValue } from './json.ts';
export {
  addAction,
  countActions,
  findAction,
  holdActions,
  holdSettling,
  listActions,
  moveAction,
  settleAction,
} from './repositories/actions.ts';
export type { SavedAction } from './repositories/actions.ts';
export { addApiKey, findApiKey, listApiKeys, markApiKeyUsed, revokeApiKey } from './repositories/api-keys.ts';
export { claimReportRun, listDueReports, markReportMailed } from './repositories/report-runs.ts';
export type { DueReport } from './repositories/report-runs.ts';
export { listSavedReports, removeReport, saveReport } from './repositories/saved-reports.ts';
export type { ReportSchedule, SavedReport } from './repositories/saved-reports.ts';
export type { SavedApiKey } from './repositories/api-keys.ts';
export { KEY_SCOPES, WEBHOOK_EVENTS } from './open-tables.ts';
export type { KeyScope, WebhookEvent } from './open-tables.ts';
export { hasWebhooks, raiseWebhooks } from './repositories/raise-webhooks.ts';
export {
  claimWebhookDelivery,
  listWebhookDeliveries,
  replayWebhookDeliveries,
  settleWebhookDelivery,
} from './repositories/webhook-deliveries.ts';
export type { ReplaySpan } from './repositories/webhook-deliveries.ts';
export {
  addWebhookEndpoint,
  changeWebhookEndpoint,
  listWebhookEndpoints,
} from './repositories/webhook-endpoints.ts';
export type { EndpointChange, WebhookEndpoint } from './repositories/webhook-endpoints.ts';
export { findAuditNews } from './repositories/audit-news.ts';
export {
  countFinalAudits,
  readAnswerPage,
  readFinalPage,
  readMomentPage,
} from './repositories/answer-stream.ts';
export type { AnswerPageFilter, FinalAuditCount } from './repositories/answer-stream.ts';
export {
  answerHeldAudit,
  listAnswers,
  listSignedAnswers,
  saveAnswers,
  writeAnswers,
} from './repositories/answers.ts';
export type { AnswersRefusal, SignedAnswer } from './repositories/answers.ts';
export { telling } from './repositories/telling.ts';
export { withdrawAnswers } from './repositories/withdraw-answers.ts';
export {
  closeAppeal,
  countDecisions,
  countUndecided,
  decideAppealItem,
  findAppeal,
  findAppealOfAudit,
  listAppeals,
  openAppeal,
  withdrawAppeal,
} from './repositories/appeals.ts';
export type { SavedAppeal, SavedAppealItem } from './repositories/appeals.ts';
export { addItemNotes, listItemNotes } from './repositories/item-notes.ts';
export {
  addLibraryComment,
  listLibraryComments,
  removeLibraryComment,
} from './repositories/library-comments.ts';
export type { LibraryComment } from './repositories/library-comments.ts';
export { listReviewQueue } from './repositories/review-queue.ts';
export type { WaitingAudit } from './repositories/review-queue.ts';
export { listCorrections, recordCorrections } from './repositories/answer-corrections.ts';
export type { NewCorrection, SavedCorrection } from './repositories/answer-corrections.ts';
export {
  addAuditFile,
  findArrivedFile,
  findAuditFile,
  listAuditFiles,
  markFileArrived,
  markFileRemoved,
} from './repositories/audit-files.ts';
export type { SavedAuditFile } from './repositories/audit-files.ts';
export { addHelper, listHelpers } from './repositories/audit-helpers.ts';
export { appendTransitions, listTransitions } from './repositories/audit-transitions.ts';
export type { NewTransition, SavedTransition } from './repositories/audit-transitions.ts';
export {
  findAudit,
  findAuditHeader,
  listAudits,
  lockAudit,
  lockAuditHeader,
  markAppealed,
  markAppealWithdrawn,
  markMoved,
  startAudit,
} from './repositories/audits.ts';
export type { AuditFilter, AuditHeader, AuditMove, NewAudit, SavedAudit } from './repositories/audits.ts';
export {
  appendChange,
  findChange,
  listChangesBefore,
  listChangesSince,
  listDiffs,
} from './repositories/blueprint-changes.ts';
export type { SavedChange } from './repositories/blueprint-changes.ts';
export {
  createBlueprint,
  findBlueprint,
  findBlueprintHeader,
  findDealerBlueprint,
  findStandard,
  listBlueprints,
  lockBlueprint,
  setArchived,
  setBase,
} from './repositories/blueprints.ts';
export type {
  BlueprintBase,
  BlueprintFilter,
  BlueprintHeader,
  NewBlueprint,
  SavedBlueprint,
} from './repositories/blueprints.ts';
export {
  addVersion,
  findNearestVersion,
  findPublishedVersion,
  listNewestPublished,
  listVersions,
} from './repositories/blueprint-versions.ts';
export type { NewVersion, SavedVersion, VersionHeader } from './repositories/blueprint-versions.ts';
export { listLastTouches } from './repositories/last-touches.ts';
export type { LastTouch } from './repositories/last-touches.ts';
export {
  findChecklistVersion,
  isChecklistRetired,
  listChecklists,
  publishChecklistVersion,
  sealChecklists,
  sealedChecklist,
} from './repositories/checklists.ts';
export type { ChecklistHeader } from './repositories/checklists.ts';
export {
  addChecklistDraft,
  findChecklistDraft,
  listChecklistDrafts,
  lockChecklistDraft,
  removeChecklistDraft,
  saveChecklistDraft,
} from './repositories/checklist-drafts.ts';
export type { ChecklistDraftRow } from './repositories/checklist-drafts.ts';
export { listChecklistVersions, retireChecklistVersion } from './repositories/checklist-shelf.ts';
export { answersOfAudits } from './repositories/answers-of-audits.ts';
export {
  addCalibration,
  closeCalibration,
  findCalibration,
  listCalibrationAudits,
  listCalibrations,
} from './repositories/calibrations.ts';
export type { Calibration, CalibrationAudit } from './repositories/calibrations.ts';
export { listAuditsOfWave, listComparedVersions } from './repositories/compared-audits.ts';
export type { AuditOfWave } from './repositories/compared-audits.ts';
export { findLastAuditedWave, listClosedAudits } from './repositories/judged-audits.ts';
export { addLibraryItem, listLibraryItems } from './repositories/library-items.ts';
export {
  readAuditTotals,
  readMomentSums,
  streamMomentSums,
  readDealerLosses,
  readMomentsTogether,
  readOverlay,
  readVisitCounts,
} from './repositories/comparison.ts';
export type { AuditTotal, DealerVisits, MomentSum, OverlayFilter } from './repositories/comparison.ts';
export type { ComparisonFilter } from './repositories/comparison-filter.ts';
export { listUnsettledAudits, type UnsettledAudit } from './repositories/unsettled-audits.ts';
export { listJudgedVersions } from './repositories/joined-scores.ts';
export { listBurdens } from './repositories/burdens.ts';
export type { Burden } from './repositories/burdens.ts';
export { readSelfAgreement } from './repositories/self-mystery-pairs.ts';
export type { PairSpan } from './repositories/self-mystery-pairs.ts';
export { readMomentScores } from './repositories/moment-scores.ts';
export { listVisits } from './repositories/visits.ts';
export type { Visit } from './repositories/visits.ts';
export { addComment, findThread, markThreadRead, settleThread } from './repositories/comments.ts';
export type { CommentRefusal, CommentedBlueprint, NewComment } from './repositories/comments.ts';
export { countUnread, listThreads } from './repositories/comment-threads.ts';
export type { CommentThread, SavedComment, UnreadCount } from './repositories/comment-threads.ts';
export {
  addDealer,
  addDealers,
  findDealer,
  listDealers,
  listDealerTags,
  setDealerPlace,
  setDealerSize,
  setDealerTags,
} from './repositories/dealers.ts';
export type { Dealer, NewDealer } from './repositories/dealers.ts';
export { addFile, findFile } from './repositories/files.ts';
export type { SavedFile } from './repositories/files.ts';
export {
  beginRecompute,
  findLastRecompute,
  listDealersAfter,
  listStoredMoments,
  listStoredParts,
  listStoredRollUp,
  listStoredTotals,
  restateMoments,
  saveRecompute,
} from './repositories/recomputes.ts';
export type { Recompute } from './repositories/recomputes.ts';
export type { RecomputeDifference } from './field-tables.ts';
export { BULK_AUDITS, gatherStatistics } from './repositories/gather-statistics.ts';
export { loadAudits } from './repositories/load-audits.ts';
export type { FinishedAudit } from './repositories/load-audits.ts';
export { listMembers } from './repositories/members.ts';
export type { Member } from './repositories/members.ts';
export { findMembership, saveMembership } from './repositories/memberships.ts';
export { allowBenchmark, createNetwork, findNetwork } from './repositories/networks.ts';
export type { Network } from './repositories/networks.ts';
export {
  addPeople,
  findPerson,
  findPersonByEmail,
  linkAuthUser,
  listPeople,
  setOwnLocale,
} from './repositories/people.ts';
export type { Locale, Membership, NewPerson, Person } from './repositories/people.ts';
export {
  findLastFinalAudit,
  listAnsweredVersions,
  listAnswersBehind,
  readMeasured,
  readMomentTallies,
} from './repositories/overlays.ts';
export type { AnswerBehind, ItemKey, MeasuredItem, MomentTally } from './repositories/overlays.ts';
export { addRegions, listRegions } from './repositories/regions.ts';
export type { Region } from './repositories/regions.ts';
export { findAfterSubmit } from './repositories/review-rule.ts';
export type { AfterSubmit } from './repositories/review-rule.ts';
export {
  answersSha256,
  appendScoreEntries,
  listScoreEntries,
  scoreParts,
} from './repositories/score-entries.ts';
export type { ScoreEntry } from './repositories/score-entries.ts';
export { listAuditIds, readStoredScores } from './repositories/stored-scores.ts';
export type { StoredScores } from './repositories/stored-scores.ts';
export { rollUpWaiting } from './repositories/roll-up.ts';
export { recordMove } from './repositories/record-move.ts';
export { takeAudit } from './repositories/take-audit.ts';
export type { TakenAudit } from './repositories/take-audit.ts';
export { finaliseAudit, writeScores } from './repositories/scores.ts';
export type { FinalScore } from './repositories/scores.ts';
export type { TrailAction } from './repositories/trail-action.ts';
export { listTrail, recordTrail } from './repositories/trail.ts';
export type { SavedTrailEntry, TrailEntry, TrailFilter } from './repositories/trail.ts';
export { findWaveImport, recordWaveImport } from './repositories/wave-imports.ts';
export type { WaveImport } from './repositories/wave-imports.ts';
export { addVariant } from './repositories/variants.ts';
export type { NewVariant, VariantRefusal } from './repositories/variants.ts';
export {
  addAssignments,
  changeAssignment,
  findAssignment,
  holdAssignment,
  listAssignments,
  lockPlanning,
} from './repositories/assignments.ts';
export type { AssignmentFilter, NewAssignment, SavedAssignment } from './repositories/assignments.ts';
export {
  listAuditorConflicts,
  listLastVisits,
  noteAuditorConflict,
  removeAuditorConflict,
} from './repositories/auditor-conflicts.ts';
export type { AuditorConflict } from './repositories/auditor-conflicts.ts';
export { findWavePlan, listLockouts, saveWavePlan } from './repositories/wave-plans.ts';
export type { NewWavePlan, SavedWavePlan } from './repositories/wave-plans.ts';
export { addWaves, findWave, listWaves, lockWave } from './repositories/waves.ts';
export type { Wave, WaveWithCount } from './repositories/waves.ts';
export { notify } from './repositories/notify.ts';
export type { Channel, Notice } from './store/notice.ts';
export { openStore } from './store/open-store.ts';
export type { StoreOptions } from './store/open-store.ts';
export { SYSTEM_PERSON_ID, systemScope } from './store/scope.ts';
export { signAs } from './store/sign-as.ts';
export type { Reach, Scope } from './store/scope.ts';
export type { Heard, Store } from './store/store.ts';
export type { Tx } from './store/tx.ts';
export type { BlueprintKind, CommentPlace, FileMediaType, Role } from './tables.ts';
export { connectRunning } from './embedded/connect-running.ts';
export type { OnProgress, Progress } from './embedded/progress.ts';
export { migrate } from './migrate/migrate.ts';
export type { MigrationReport } from './migrate/migrate.ts';
export { joinDatabase, startDatabase } from './start-database.ts';
export type { DatabaseSource } from './start-database.ts';
export type { SetupLink, SetupLinks } from './sign-in/setup-links.ts';
export { openSignInStore } from './sign-in/sign-in-store.ts';
export type { SignInStore } from './sign-in/sign-in-store.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export type { RestoreProblem, RestoreReport } from './backup/restore-backup.ts';
export { writeBackup } from './backup/write-backup.ts';
export type { BackupProblem, BackupReport, BackupSource } from './backup/write-backup.ts';
export { databaseFailure } from './store/database-failure.ts';
export type { DatabaseFailure } from './store/database-failure.ts';
export { listEndedAppealWindows } from './repositories/ended-appeals.ts';
export { listNamedFiles } from './repositories/named-files.ts';
export { raiseReminders } from './repositories/raise-reminders.ts';
export {
  claimMail,
  listReminders,
  listRemindersToMail,
  markMailed,
  markRemindersRead,
} from './repositories/reminders.ts';
export type { MailedReminder, ReminderKind, SavedReminder } from './repositories/reminders.ts';
export {
  addSurveyLinks,
  findSurveyLink,
  listSurveyLinks,
  revokeSurveyLink,
} from './repositories/survey-links.ts';
export type { SavedSurveyLink } from './repositories/survey-links.ts';
export {
  addSurveyResponses,
  countOtherVersions,
  countSurveyResponses,
  findSurveyResponses,
  listRemarks,
  listSurveyRows,
  surveyExtent,
} from './repositories/survey-responses.ts';
export type { NewSurveyResponse, SurveyFilter } from './repositories/survey-responses.ts';
export { findSurvey, listSurveys, publishSurvey } from './repositories/surveys.ts';
export type { SurveyAdded } from './sign-in/survey-door.ts';
