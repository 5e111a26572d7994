package eu.spindle.e2e;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** A season of the programme, from the empty system to the sector figure, by people of every role: chapter by chapter. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class SeasonIT {

    private static final Season SEASON = new Season();

    @Nested
    @Order(1)
    class Founding extends FoundingChapter {
        Founding() {
            super(SEASON);
        }
    }

    @Nested
    @Order(2)
    class Pledges extends PledgeChapter {
        Pledges() {
            super(SEASON);
        }
    }

    @Nested
    @Order(3)
    class Reporting extends ReportingChapter {
        Reporting() {
            super(SEASON);
        }
    }

    @Nested
    @Order(4)
    class HelpDesk extends HelpDeskChapter {
        HelpDesk() {
            super(SEASON);
        }
    }
}
