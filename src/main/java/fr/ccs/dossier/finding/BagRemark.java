package fr.ccs.dossier.finding;

/**
 * One thing that an audit says of one deposit.
 *
 * @param subject what it is about: a file of the bag by a name that tells of nobody, or a document; empty for the whole bag
 * @param detail what a reader needs beside: a rule, a place by codes, figures; empty when nothing
 */
public record BagRemark(BagFault fault, String subject, String detail) {

    public static BagRemark of(BagFault fault, String subject) {
        return new BagRemark(fault, subject, "");
    }
}
