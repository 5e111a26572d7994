package eu.spindle.packs.demo;

/** Generates a firm's figures on resources, emissions and waste, and on its products. */
final class EnvironmentFigures {

    private EnvironmentFigures() {}

    static void enter(Sheet sheet) {
        energy(sheet);
        waste(sheet);
        materials(sheet);
        machines(sheet);
        sites(sheet);
    }

    private static void energy(Sheet sheet) {
        double heads = sheet.whole("emp_end");
        double electricity = heads * sheet.trended("electricity", 4, 19);
        double green = Math.clamp(sheet.trait("green", -0.3, 0.8) + 0.4 * (sheet.maturity() - 0.4), 0, 1);
        double roof = sheet.trait("roof", -0.6, 0.35) > 0 ? sheet.trait("roof", -0.6, 0.35) : 0;
        sheet.amount("own_ren", electricity * roof, 1);
        sheet.amount("own_non", 0, 1);
        sheet.amount("el_ren", electricity * (1 - roof) * green, 1);
        sheet.amount("el_non", electricity * (1 - roof) * (1 - green), 1);
        double fuel = heads * sheet.trended("fuel", 2, 13);
        double wood = sheet.trait("wood", -0.5, 0.4) > 0 ? sheet.trait("wood", -0.5, 0.4) : 0;
        sheet.amount("fuel_ren", fuel * wood, 1);
        sheet.amount("fuel_non", fuel * (1 - wood), 1);
        double bought = sheet.get("el_ren").add(sheet.get("el_non")).doubleValue();
        sheet.amount("ghg1", sheet.get("fuel_non").doubleValue() * 0.215, 2);
        sheet.amount("ghg2l", bought * (sheet.firm().country().equals("AT") ? 0.16 : 0.14), 2);
        sheet.amount("ghg2m", sheet.get("el_non").doubleValue() * 0.3, 2);
        sheet.amount("ghg3", heads * sheet.trended("chain", 14, 70), 0);
        sheet.amount("w_in", heads * sheet.trended("water", 6, 30), 0);
        sheet.slice("w_out", "w_in", sheet.trait("discharge", 0, 0.35), 0);
    }

    private static void waste(Sheet sheet) {
        double heads = sheet.whole("emp_end");
        sheet.amount("ws_haz", heads * sheet.trended("hazardous", 40, 330), 0);
        sheet.amount("ws_non", heads * sheet.trended("waste", 500, 2600), 0);
        double all = sheet.get("ws_haz").add(sheet.get("ws_non")).doubleValue();
        double recovered = Math.clamp(0.5 + 0.4 * sheet.maturity() + sheet.between(-0.05, 0.05), 0, 0.96);
        double treated = Math.floor(all * sheet.between(0.95, 0.999));
        sheet.amount("ws_rec", Math.floor(treated * recovered), 0);
        sheet.amount("ws_dis", Math.floor(treated - Math.floor(treated * recovered)), 0);
        sheet.slice("ws_mwf", "ws_haz", sheet.trait("sludge", 0.4, 0.85), 0);
        sheet.amount("mwf", sheet.get("hours_worked").doubleValue() * sheet.trended("fluid", 0.008, 0.06), 0);
        sheet.amount("voc", heads * sheet.trended("voc", 0, 6), 1);
    }

    private static void materials(Sheet sheet) {
        double heads = sheet.whole("emp_end");
        sheet.amount("mat_all", heads * sheet.trait("material", 3000, 16_000) * sheet.between(0.9, 1.1), 0);
        sheet.slice("mat_rec", "mat_all", sheet.trait("recycled", 0.1, 0.45) + 0.15 * sheet.maturity(), 0);
        sheet.slice("met_in", "mat_all", sheet.between(0.65, 0.85), 0);
        sheet.slice("met_chip", "met_in", sheet.trended("chips", 0.1, 0.35), 0);
    }

    private static void machines(Sheet sheet) {
        double heads = sheet.whole("emp_end");
        boolean builder = sheet.firm().nace().startsWith("28");
        sheet.count("mach_sold", builder ? 1 + heads * sheet.trait("machines", 0.1, 0.5) : 0);
        sheet.part("mach_eval", "mach_sold", sheet.maturity() * sheet.between(0.1, 0.9));
        sheet.amount("stby_kw", sheet.whole("mach_eval") * sheet.trended("standby", 0.6, 2.4), 2);
        sheet.count("mach_retro", builder ? heads * sheet.trait("retrofit", 0, 0.08) : 0);
    }

    private static void sites(Sheet sheet) {
        double heads = sheet.whole("emp_end");
        sheet.exactly("sites", 1 + Math.round(Math.floor(heads / 150)));
        sheet.part("sites_ems", "sites", sheet.trait("iso14001", 0, 1) < sheet.maturity() - 0.2 ? 1 : 0);
        sheet.exactly("env_cases", sheet.between(0, 1) < 0.03 ? 1 : 0);
        sheet.amount("land", 0.15 + heads * sheet.trait("land", 0.01, 0.04), 2);
        sheet.slice("land_nat", "land", sheet.trait("nature", 0, 0.3), 2);
    }
}
