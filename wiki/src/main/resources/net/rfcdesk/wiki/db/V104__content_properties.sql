-- JSON that programs keep with a page, each under a key of its own.
create table content_properties (
    id           bigint       primary key,
    content_id   bigint       not null references contents (id) on delete cascade,
    property_key varchar(255) not null,
    json         text         not null,
    version      int          not null,
    unique (content_id, property_key)
);
