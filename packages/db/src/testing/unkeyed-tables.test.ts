import { describe, expect, test } from 'vitest';
import { unkeyedTables } from './unkeyed-tables.ts';

describe('a statement names the network of every table it touches', () => {
  test.each([
    ['select "audit_id" from "truthline"."audits" where "network_id" = $1'],
    [
      'select 1 from truthline.audits a join truthline.answers b on b.network_id = a.network_id where a.network_id = $1',
    ],
    [
      'select 1 from truthline.audits join truthline.answers using (network_id, audit_id) where network_id = $1',
    ],
    ['insert into "truthline"."waves" ("network_id", "wave_id") values ($1, $2)'],
    [
      'insert into truthline.answers (network_id) select network_id from json_populate_recordset(null::truthline.answers, $1)',
    ],
    ['update "truthline"."audits" set "status" = $1 where "network_id" = $2'],
    ['with own as (select 1 from truthline.audits where network_id = $1) select * from own'],
    [
      'select "truthline"."waves"."wave_id" as "id" from "truthline"."waves" where "truthline"."waves"."network_id" = $1',
    ],
    ['select truthline.settle_action($1, $2, $3)'],
    ["select 1 from pg_class where oid = 'truthline.audits'::regclass"],
  ])('%s', text => {
    expect(unkeyedTables(text)).toEqual([]);
  });
});

describe('one that leaves it to row-level security is found', () => {
  test.each([
    ['select "audit_id" from "truthline"."audits" where "audit_id" = $1', ['audits']],
    ['update truthline.audits set status = $1 where audit_id = $2', ['audits']],
    ['delete from "truthline"."answers"', ['answers']],
    ['insert into truthline.waves (wave_id) values ($1)', ['waves']],
    [
      'select 1 from truthline.audits a join truthline.answers b on b.audit_id = a.audit_id where a.network_id = $1',
      ['answers'],
    ],
    [
      'select 1 from truthline.audits where network_id = $1 and exists (select 1 from truthline.answers where answers.audit_id = audits.audit_id)',
      ['answers'],
    ],
  ])('%s', (text, tables) => {
    expect(unkeyedTables(text)).toEqual(tables);
  });
});
