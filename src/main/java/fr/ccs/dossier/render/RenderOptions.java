package fr.ccs.dossier.render;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to print.
 *
 * @param draft prints the watermark of a draft over every page even of a document that is final
 * @param date date of reference of the PDF; empty takes the last date that the document bears, so that the same document always
 *     gives the same bytes
 * @param language language of the printed words; {@code fr} for now
 * @param theme colours, sizes, logo and words of the pages
 */
public record RenderOptions(boolean draft, Optional<LocalDate> date, String language, Theme theme) {

    /** The final document in French, in the standard theme. */
    public static final RenderOptions STANDARD = new RenderOptions(false, Optional.empty(), "fr", Theme.STANDARD);

    /** The same with or without the watermark. */
    public RenderOptions withDraft(boolean draft) {
        return new RenderOptions(draft, date, language, theme);
    }

    /** The same at another date of reference. */
    public RenderOptions withDate(LocalDate date) {
        return new RenderOptions(draft, Optional.of(date), language, theme);
    }

    /** The same in another theme. */
    public RenderOptions withTheme(Theme theme) {
        return new RenderOptions(draft, date, language, theme);
    }
}
