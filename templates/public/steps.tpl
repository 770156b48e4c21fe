{{%AUTOESCAPE context="HTML"}}
{{! What was typed so far, carried from step to step; line ends stay. }}
{{#KEPT}}<input type="hidden" name="{{KEPT_NAME}}" value="{{KEPT_VALUE:p}}">
{{/KEPT}}
