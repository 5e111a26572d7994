package eu.spindle.packs.demo;

/** Generates a firm's figures on safety, health, fairness and participation at work. */
final class WorkplaceFigures {

    private WorkplaceFigures() {}

    static void enter(Sheet sheet) {
        safety(sheet);
        voice(sheet);
        leadership(sheet);
        health(sheet);
    }

    private static void safety(Sheet sheet) {
        double hours = sheet.get("hours_worked").doubleValue();
        double rate = sheet.trended("accidents", 0.6, 6.5) / 200_000;
        long accidents = sheet.count("acc_rec", rate * hours);
        sheet.exactly("acc_fatal", 0);
        sheet.exactly("acc_days", accidents == 0 ? 0 : Math.round(accidents * sheet.between(2, 14)));
        sheet.count("nearmiss", 0.6 * sheet.maturity() * sheet.whole("emp_end"));
        sheet.part("nearmiss_ok", "nearmiss", sheet.between(0.4, 0.75) + 0.25 * sheet.maturity());
        sheet.part("emp_osh", "emp_end", sheet.trait("iso45001", 0, 1) < sheet.maturity() - 0.25 ? 1 : 0);
        sheet.count("posts", 2 + 0.5 * sheet.whole("emp_end"));
        sheet.part("posts_ok", "posts", 0.35 + 0.6 * sheet.maturity());
    }

    private static void voice(Sheet sheet) {
        sheet.part("emp_cba", "emp_end", sheet.trait("agreement", 0.5, 1.3));
        sheet.part("emp_rep", "emp_end", sheet.whole("emp_end") > 20 ? sheet.trait("council", 0.3, 1.6) : 0);
        sheet.count("ideas", 0.8 * sheet.maturity() * sheet.whole("emp_end"));
        sheet.part("ideas_ok", "ideas", sheet.between(0.2, 0.6));
        sheet.part("emp_flex", "emp_end", sheet.trait("flexible", 0.1, 0.6));
        sheet.count("par_due", 0.03 * sheet.whole("emp_end"));
        sheet.part("par_kept", "par_due", sheet.between(0.6, 1));
        boolean surveyed = sheet.trait("survey", 0, 1) < sheet.maturity();
        sheet.part("sv_sent", "emp_end", surveyed ? sheet.between(0.9, 1) : 0);
        sheet.part("sv_back", "sv_sent", sheet.between(0.45, 0.85));
        sheet.exactly("sv_all", sheet.whole("sv_back") * 10);
        sheet.part("sv_pos", "sv_all", 0.45 + 0.35 * sheet.maturity());
        sheet.count("discr", sheet.between(0, 1) < 0.08 ? 1 : 0.0);
    }

    private static void leadership(Sheet sheet) {
        double managers = 1 + 0.1 * sheet.whole("emp_end");
        double women = sheet.trait("leadingWomen", 0.02, 0.4);
        sheet.exactly("mgr_m", Math.max(1, Math.round(managers * (1 - women))));
        sheet.exactly("mgr_f", Math.min(sheet.whole("emp_female"), Math.round(managers * women)));
        sheet.exactly("brd_m", 1 + Math.round(sheet.trait("boardMen", 0, 3)));
        sheet.exactly("brd_f", Math.round(sheet.trait("boardWomen", 0, 1.9)));
    }

    private static void health(Sheet sheet) {
        sheet.count("strain", 1 + 0.2 * sheet.whole("emp_end"));
        sheet.part("strain_ok", "strain", sheet.maturity() * sheet.between(0.4, 0.9));
        sheet.part("health", "emp_end", sheet.maturity() * sheet.between(0.3, 0.8));
    }
}
