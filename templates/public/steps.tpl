{{%AUTOESCAPE context="HTML"}}
{{! What was typed so far, carried from step to step. }}
{{#KEPT}}<input type="hidden" name="{{KEPT_NAME}}" value="{{KEPT_VALUE}}">
{{/KEPT}}
