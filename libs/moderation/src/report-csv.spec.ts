import type { TransparencyReport } from '@parley/contract';
import { reportCsv } from './report-csv.js';

describe('a report as CSV', () => {
  const report = (reason: string): TransparencyReport =>
    ({
      site: 'default',
      decisions: {
        total: 3,
        byReason: [{ reason, total: 3, reversed: 1 }],
        byMeans: { notice: 2 },
        medianSeconds: null,
      },
    }) as unknown as TransparencyReport;

  it('has a row for each figure', () => {
    expect(reportCsv(report('spam'))).toBe(
      [
        '"part","row","figure","value"',
        '"report","","site","default"',
        '"decisions","","total",3',
        '"decisions.byReason","spam","total",3',
        '"decisions.byReason","spam","reversed",1',
        '"decisions.byMeans","","notice",2',
        '"decisions","","medianSeconds",""',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1'])(
    'hands no formula to a spreadsheet: %j',
    (reason) => {
      expect(reportCsv(report(reason))).toContain(`"'${reason.replaceAll('"', '""')}"`);
    },
  );
});
