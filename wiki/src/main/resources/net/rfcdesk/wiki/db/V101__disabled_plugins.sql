-- What an administrator has disabled stays so over a restart.
create table disabled_plugins (
    plugin_key varchar(255) primary key
);
