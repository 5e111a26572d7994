package eu.spindle.packs.demo;

/** Generates a firm's figures on human rights and anti-corruption, its own and its partners'. */
final class EthicsFigures {

    private EthicsFigures() {}

    static void enter(Sheet sheet) {
        ownWorkforce(sheet);
        suppliers(sheet);
        integrity(sheet);
    }

    private static void ownWorkforce(Sheet sheet) {
        sheet.practice("hr_policy");
        sheet.practice("hr_channel");
        sheet.part("hr_train", "emp_end", sheet.whole("hr_policy") * sheet.maturity() * sheet.between(0.2, 0.9));
        sheet.count("grv", sheet.whole("hr_channel") * 0.02 * sheet.whole("emp_end"));
        sheet.part("grv_60", "grv", 0.5 + 0.5 * sheet.maturity());
        sheet.exactly("hr_cases", sheet.between(0, 1) < 0.02 ? 1 : 0);
        sheet.part("hr_rem", "hr_cases", 1);
        sheet.exactly("dd_steps", Math.clamp(Math.round(7 * sheet.maturity() - 1), 0, 6));
    }

    private static void suppliers(Sheet sheet) {
        sheet.count("sup", 12 + 0.9 * sheet.whole("emp_end"));
        sheet.part("sup_code", "sup", sheet.maturity() * sheet.between(0.4, 0.8));
        sheet.part("sup_risk", "sup", sheet.trait("risk", 0.02, 0.12));
        sheet.part("sup_risk_ok", "sup_risk", sheet.maturity() * sheet.between(0.5, 1));
        sheet.count("capa", 0.5 * sheet.whole("sup_risk_ok"));
        sheet.part("capa_ok", "capa", sheet.between(0.4, 0.95));
        sheet.part("sup_min", "sup", sheet.trait("minerals", 0.04, 0.18));
        sheet.part("sup_min_ok", "sup_min", sheet.maturity() * sheet.between(0.4, 0.9));
    }

    private static void integrity(Sheet sheet) {
        sheet.practice("ac_policy");
        sheet.part("exposed", "emp_end", sheet.trait("exposed", 0.08, 0.25));
        sheet.part("exposed_tr", "exposed", sheet.maturity() * sheet.between(0.4, 1));
        sheet.count("agents", sheet.trait("agents", 0, 9));
        sheet.part("agents_ok", "agents", sheet.maturity() * sheet.between(0.4, 1));
        sheet.exactly("ac_conv", 0);
        sheet.amount("ac_fine", 0, 0);
        sheet.count("wb", sheet.whole("emp_end") >= 50 ? 0.006 * sheet.whole("emp_end") : 0);
        sheet.part("wb_ok", "wb", sheet.between(0.6, 1));
        long managers = sheet.whole("mgr_m") + sheet.whole("mgr_f");
        sheet.exactly("coi", Math.min(managers, Math.round(managers * sheet.maturity() * sheet.between(0.5, 1.1))));
        sheet.count("exp", sheet.trait("export", 0, 1.6) * sheet.whole("emp_end"));
        sheet.part("exp_ok", "exp", 0.5 + 0.5 * sheet.maturity());
        sheet.amount("rev_weap", 0, 0);
    }
}
