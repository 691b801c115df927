package fr.ccs.dossier.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.lib.ConversionRules;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.pattern.NameTest;
import net.sf.saxon.str.StringView;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.value.DateTimeValue;
import net.sf.saxon.value.DateValue;
import net.sf.saxon.value.SequenceExtent;

/** {@code f:jours}, and days and instants as XPath reads them: in their usual form without a detour, in any other by way of Saxon. */
final class Jours {
    private static final String DATE = "0000-00-00";
    private static final String INSTANT = DATE + "T00:00:00";
    private static final int SECOND = INSTANT.length();
    private static final int DAY_SECONDS = 86_400;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final int DECIMALS = 20;
    private static final List<NameTest> SIGNING_TIME = Stream.concat(Stream.of("Signature", "Object").map(name -> Elements.named("http://www.w3.org/2000/09/xmldsig#", name)),
            Stream.of("QualifyingProperties", "SignedProperties", "SignedSignatureProperties", "SigningTime").map(name -> Elements.named("http://uri.etsi.org/01903/v1.3.2#", name)))
            .toList();

    private Jours() {}

    /** {@code f:jours}: the days of a step of a livret, each once; those of its start and end for an observation or interview. */
    static List<LocalDate> of(NodeInfo etape) throws XPathException {
        List<LocalDate> jours = new ArrayList<>(2);
        if (isEvent(etape)) {
            for (String side : new String[] {"debut", "fin"}) {
                NodeInfo instant = Elements.child(etape, side);
                add(jours, instant == null ? null : ofInstant(instant.getStringValue()));
            }
        } else {
            add(jours, Elements.is(etape, "signature") ? ofSignature(etape) : date(Elements.attribute(etape, "date")));
        }
        return jours;
    }

    private static void add(List<LocalDate> jours, LocalDate jour) {
        if (jour != null && !jours.contains(jour)) {
            jours.add(jour);
        }
    }

    /** {@code f:en-cours}: of periods with debut and fin those that hold on a day; an end that lacks is open. */
    static Sequence holding(Sequence periods, LocalDate jour) throws XPathException {
        List<Item> holding = new ArrayList<>(2);
        SequenceIterator each = periods.iterate();
        for (Item period = each.next(); period != null; period = each.next()) {
            LocalDate debut = date(Elements.attribute((NodeInfo) period, "debut"));
            LocalDate fin = date(Elements.attribute((NodeInfo) period, "fin"));
            if ((debut == null || !debut.isAfter(jour)) && (fin == null || !fin.isBefore(jour))) {
                holding.add(period);
            }
        }
        return SequenceExtent.makeSequenceExtent(holding);
    }

    static Sequence dates(List<LocalDate> jours) {
        return SequenceExtent.makeSequenceExtent(jours.stream().map(DateValue::new).toList());
    }

    static boolean isEvent(NodeInfo etape) {
        return Elements.is(etape, "observation") || Elements.is(etape, "entretien");
    }

    /** {@code f:date-signature}: the day of the electronic signature, else the one written in its slot; null when neither is there. */
    static LocalDate ofSignature(NodeInfo emplacement) throws XPathException {
        NodeInfo signed = signingTime(emplacement, 0);
        return signed == null ? date(Elements.attribute(emplacement, "date")) : ofInstant(signed.getStringValue());
    }

    private static NodeInfo signingTime(NodeInfo element, int depth) {
        if (depth == SIGNING_TIME.size()) {
            return element;
        }
        AxisIterator each = element.iterateAxis(AxisInfo.CHILD, SIGNING_TIME.get(depth));
        for (NodeInfo node = each.next(); node != null; node = each.next()) {
            NodeInfo found = signingTime(node, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code xs:date}, its offset left out; null for one that is not there. */
    static LocalDate date(String date) throws XPathException {
        if (date == null) {
            return null;
        }
        return usual(date, DATE) ? written(date) : ((DateValue) DateValue.makeDateValue(StringView.of(date).tidy(), ConversionRules.DEFAULT).asAtomic()).toLocalDate();
    }

    /** {@code f:jour}: the day that an instant is written with. */
    static LocalDate ofInstant(String instant) throws XPathException {
        if (offset(instant) != null) {
            return written(instant);
        }
        DateTimeValue other = dateTime(instant);
        return LocalDate.of(other.getYear(), other.getMonth(), other.getDay());
    }

    /** {@code xs:dateTime} of one that bears its offset. */
    static Instant instant(String instant) throws XPathException {
        Integer offset = offset(instant);
        return offset == null ? dateTime(instant).toJavaInstant() : Instant.ofEpochSecond(written(instant).toEpochDay() * DAY_SECONDS
                + number(instant, 11) * 3_600L + number(instant, 14) * 60L + number(instant, 17) - offset);
    }

    /** {@code f:minutes} from the beginning of 1970. */
    static double minutes(Instant instant) {
        if (instant.getNano() == 0) {
            return instant.getEpochSecond() / MINUTE.doubleValue();
        }
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)).divide(MINUTE, DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static DateTimeValue dateTime(String instant) throws XPathException {
        return (DateTimeValue) DateTimeValue.makeDateTimeValue(StringView.of(instant).tidy(), ConversionRules.DEFAULT).asAtomic();
    }

    /** Seconds by which a usual instant is ahead of universal time; null when it is not of the usual form. */
    private static Integer offset(String instant) {
        int length = instant.length();
        if (length <= SECOND || !usual(instant.substring(0, SECOND), INSTANT) || number(instant, 11) > 23 || number(instant, 14) > 59 || number(instant, 17) > 59) {
            return null;
        }
        char sign = instant.charAt(SECOND);
        if (sign == 'Z' && length == SECOND + 1) {
            return 0;
        }
        if (sign != '+' && sign != '-' || !usual(instant.substring(SECOND + 1), "00:00") || number(instant, 20) > 13 || number(instant, 23) > 59) {
            return null;
        }
        int seconds = number(instant, 20) * 3_600 + number(instant, 23) * 60;
        return sign == '+' ? seconds : -seconds;
    }

    /** Whether a text is written as the form is: a digit for each zero. */
    private static boolean usual(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate written(String text) {
        return LocalDate.of(number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8));
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
