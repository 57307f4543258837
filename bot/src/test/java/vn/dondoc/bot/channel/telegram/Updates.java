package vn.dondoc.bot.channel.telegram;

import tools.jackson.databind.json.JsonMapper;

/** Updates as Telegram writes them. */
final class Updates {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Updates() {}

    static String text(int update, int message, long chat, String text) {
        return message(update, message, chat, "private", "\"text\":" + JSON.writeValueAsString(text));
    }

    /** @param content fields of the message besides its head */
    static String message(int update, int message, long chat, String type, String content) {
        return "{\"update_id\":" + update + ",\"message\":{" + head(message, chat, type) + "," + content + ",\"field_of_next_year\":{\"a\":1}}}";
    }

    static String pressed(int update, String callback, long chat, String data) {
        return "{\"update_id\":" + update + ",\"callback_query\":{\"id\":\"" + callback + "\",\"from\":" + person(chat) + ",\"message\":{" + head(5, chat, "private") + ",\"text\":\"…\"},\"chat_instance\":\"1\",\"data\":"
                + JSON.writeValueAsString(data) + "}}";
    }

    private static String head(int message, long chat, String type) {
        return "\"message_id\":" + message + ",\"date\":1772416800,\"chat\":{\"id\":" + chat + ",\"type\":\"" + type + "\",\"first_name\":\"Lan\",\"title\":\"Nhóm\"},\"from\":" + person(Math.abs(chat));
    }

    private static String person(long id) {
        return "{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Lan\"}";
    }
}
