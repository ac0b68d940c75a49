package dev.dynoscope.journal;

/**
 * One DNS resource record in presentation form, such as {@code www.photos.example 1800 CNAME …}.
 *
 * @param name owner name, without the final dot
 * @param type {@code A}, {@code CNAME} or {@code SOA}
 * @param ttlSeconds how long a resolver may keep it
 * @param value address, target name, or SOA fields
 */
public record DnsRecord(String name, String type, int ttlSeconds, String value) {}
