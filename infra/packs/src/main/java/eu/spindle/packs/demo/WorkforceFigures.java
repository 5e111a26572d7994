package eu.spindle.packs.demo;

/** Generates a firm's figures on employees, hours, pay and training. */
final class WorkforceFigures {

    private WorkforceFigures() {}

    static void enter(Sheet sheet) {
        headcount(sheet);
        ages(sheet);
        comingAndGoing(sheet);
        hoursAndPay(sheet);
        learning(sheet);
        technicalJobs(sheet);
    }

    /** Employees at the end of a year, derived from the firm's present size. */
    static long heads(DemoFirm firm, int year) {
        double heads = firm.employees();
        for (int back = DemoProgramme.OPEN_YEAR; back > year; back--) {
            heads /= 1 + firm.random("growth" + back).nextDouble() * 0.11 - 0.04;
        }
        return Math.max(2, Math.round(heads));
    }

    private static void headcount(Sheet sheet) {
        long end = heads(sheet.firm(), sheet.year());
        sheet.exactly("emp_start", heads(sheet.firm(), sheet.year() - 1));
        sheet.exactly("emp_end", end);
        long female =
                sheet.part("emp_female", "emp_end", sheet.trait("women", 0.08, 0.33) + 0.2 * (sheet.maturity() - 0.5));
        long other = end > 120 ? sheet.count("emp_other", 0.4) : zero(sheet, "emp_other");
        long unknown = sheet.trait("registers", 0, 1) < 0.12 ? Math.min(end - female - other, 1) : 0;
        sheet.exactly("emp_nogender", Math.max(0, unknown));
        sheet.exactly("emp_male", end - female - other - Math.max(0, unknown));
        long temporary = sheet.part("emp_temporary", "emp_end", sheet.trait("temporary", 0.0, 0.2));
        sheet.exactly("emp_permanent", end - temporary);
        sheet.part("emp_disab", "emp_end", sheet.trait("disability", 0.0, 0.05));
        sheet.count("agency", sheet.trait("agency", 0, 0.12) * end);
        sheet.count("solo", sheet.trait("solo", 0, 0.02) * end);
    }

    private static void ages(Sheet sheet) {
        sheet.part("emp_over50", "emp_end", sheet.trait("age", 0.2, 0.5));
        sheet.part("emp_55", "emp_over50", sheet.between(0.5, 0.7));
        sheet.part("ret5", "emp_55", sheet.between(0.3, 0.6));
        sheet.part("ret5_plan", "ret5", sheet.maturity() * sheet.between(0.5, 1));
        sheet.part("flex55", "emp_55", sheet.maturity() * sheet.between(0.2, 0.6));
        sheet.practice("age_plan");
        sheet.count("tandems", sheet.maturity() * 0.06 * sheet.whole("emp_end"));
        sheet.count("keyrole", 2 + 0.06 * sheet.whole("emp_end"));
        sheet.part("keyrole_ok", "keyrole", sheet.maturity() * sheet.between(0.4, 0.9));
        sheet.part("wai_n", "emp_end", sheet.trait("ability", 0, 1) < 0.5 ? sheet.between(0.2, 0.7) : 0);
        sheet.part("wai_ok", "wai_n", sheet.between(0.6, 0.9));
    }

    private static void comingAndGoing(Sheet sheet) {
        long growth = sheet.whole("emp_end") - sheet.whole("emp_start");
        long leavers = sheet.count("leavers", sheet.whole("emp_start") * sheet.trait("leaving", 0.03, 0.14));
        long hires = Math.max(0, growth + leavers);
        sheet.exactly("leavers", hires - growth);
        sheet.exactly("hires", hires);
        sheet.part("hires_u30", "hires", sheet.between(0.25, 0.6));
        sheet.exactly(
                "hires_o50", Math.min(hires - sheet.whole("hires_u30"), Math.round(hires * sheet.between(0, 0.2))));
        sheet.part("leavers_55e", "leavers", sheet.between(0, 0.2));
        long filled = sheet.count("vac_filled", hires * sheet.between(1.0, 1.3));
        sheet.exactly("vac_inside", Math.max(0, filled - hires));
        sheet.part("apprent", "emp_end", sheet.trait("apprentices", 0, 0.09));
        sheet.part("appr_done", "apprent", 0.3);
        sheet.part("appr_kept", "appr_done", 0.4 + 0.5 * sheet.maturity());
        sheet.count("learners", sheet.maturity() * 0.1 * sheet.whole("emp_end"));
        sheet.count("affected", sheet.between(0, 1) < 0.15 ? 0.06 * sheet.whole("emp_end") : 0);
        sheet.part("redeployed", "affected", sheet.between(0.3, 0.9));
    }

    private static void hoursAndPay(Sheet sheet) {
        double average = (sheet.whole("emp_start") + sheet.whole("emp_end")) / 2.0;
        boolean spain = sheet.firm().country().equals("ES");
        double hours = sheet.trait("hours", spain ? 1590 : 1480, spain ? 1760 : 1690) * sheet.between(0.98, 1.02);
        sheet.amount("hours_worked", average * hours, 0);
        sheet.slice("overtime", "hours_worked", sheet.trended("overtime", 0.01, 0.06), 0);
        sheet.amount("workdays", average * sheet.between(214, 222), 0);
        sheet.slice("sick", "workdays", sheet.trended("sick", 0.025, 0.075), 0);
        double pay = sheet.trait("pay", spain ? 15 : 19, spain ? 21 : 27) * Math.pow(1.035, sheet.year() - 2023.0);
        sheet.amount("pay_m", pay, 2);
        sheet.amount("pay_f", pay * (1 - sheet.trait("gap", -0.02, 0.16) * sheet.between(0.85, 1.05)), 2);
        sheet.amount("payroll", average * hours * pay * 1.42, 0);
        double turnover = average * sheet.trait("productivity", 92_000, 240_000) * sheet.between(0.9, 1.12);
        sheet.amount("turnover", Math.round(turnover / 1000) * 1000.0, 0);
        sheet.exactly("below_min", sheet.between(0, 1) < 0.02 ? 1 : 0);
    }

    private static void learning(Sheet sheet) {
        double each = (4 + 26 * sheet.maturity()) * sheet.between(0.7, 1.25);
        sheet.amount("trh_m", each * sheet.whole("emp_male"), 0);
        sheet.amount("trh_f", each * sheet.trait("trainedWomen", 0.6, 1.15) * sheet.whole("emp_female"), 0);
        sheet.amount("trh_o", each * sheet.whole("emp_other"), 0);
        sheet.amount("trh_n", each * sheet.whole("emp_nogender"), 0);
        sheet.slice("trh_dg", "trh_m", sheet.between(0.1, 0.45), 0);
        double older =
                sheet.whole("emp_over50") / (double) sheet.whole("emp_end") * sheet.trait("olderLearn", 0.4, 1.05);
        sheet.slice("trh_o50", "trh_m", older, 0);
        sheet.part("emp_trained", "emp_end", 0.2 + 0.7 * sheet.maturity());
        sheet.amount("train_spend", each * 28 * sheet.whole("emp_end") * sheet.between(0.6, 1.3), 0);
        sheet.count("quals", 0.12 * sheet.maturity() * sheet.whole("emp_end"));
        sheet.part("emp_review", "emp_end", sheet.maturity() * sheet.between(0.7, 1.1));
        sheet.part("emp_profile", "emp_end", sheet.maturity() * sheet.between(0.5, 0.95));
    }

    private static void technicalJobs(Sheet sheet) {
        sheet.part("tech_all", "emp_end", sheet.trait("technical", 0.55, 0.78));
        long women = Math.min(sheet.whole("tech_all"), sheet.whole("emp_female"));
        sheet.exactly("tech_f", Math.round(women * sheet.between(0.15, 0.4)));
        sheet.part("tech_hires", "hires", sheet.between(0.5, 0.8));
        sheet.part("tech_hires_f", "tech_hires", 0.05 + 0.2 * sheet.maturity());
    }

    private static long zero(Sheet sheet, String code) {
        sheet.exactly(code, 0);
        return 0;
    }
}
